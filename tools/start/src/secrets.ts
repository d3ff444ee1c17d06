import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an installation made by `npm start` keeps to itself, in `.data/secrets.json`, readable to its owner only. */
export interface Secrets {
  /** 32 bytes in base64: CONNECTORY_SECRET_KEY. */
  readonly secretKey: string;
  /** Of the login that we make in a PostgreSQL of the user's own. */
  readonly servicePassword: string;
  /** Of the owner that `--demo` makes. */
  readonly demoPassword: string;
  /** The API key with which `--demo` registers its example. */
  readonly demoKey: string;
  /** Names the folder of the data if it cannot lie beside the code. */
  readonly installation: string;
}

/** Makes every secret that `kept` does not hold yet. */
export function completeSecrets(kept: Partial<Secrets>, random: (bytes: number) => Buffer): Secrets {
  return {
    secretKey: kept.secretKey ?? random(32).toString('base64'),
    servicePassword: kept.servicePassword ?? random(24).toString('hex'),
    demoPassword: kept.demoPassword ?? random(12).toString('base64url'),
    demoKey: kept.demoKey ?? random(32).toString('base64url'),
    installation: kept.installation ?? random(6).toString('hex'),
  };
}

/** Reads the secrets below `dataDirectory`; the first time they are made there. */
export async function openSecrets(dataDirectory: string): Promise<Secrets> {
  // The embedded PostgreSQL may run as an account of its own, which has to get through to its folder.
  await mkdir(dataDirectory, { recursive: true, mode: 0o755 });
  const file = join(dataDirectory, 'secrets.json');
  const kept = await readKept(file);
  const secrets = completeSecrets(kept, randomBytes);
  if (JSON.stringify(kept) === JSON.stringify(secrets)) return secrets;
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

async function readKept(file: string): Promise<Partial<Secrets>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read; it holds the keys of this installation, so restore it`, {
      cause: error,
    });
  }
}
