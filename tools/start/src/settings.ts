import { resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Ports {
  readonly portal: number;
  readonly api: number;
  readonly worker: number;
  /** Only used while PostgreSQL is the embedded one. */
  readonly postgres: number;
  /** Only used with the sample API. */
  readonly sample: number;
}

/** Everything that decides what `startStack` starts. */
export interface Settings {
  /** The repository: built, with its packages installed. */
  readonly root: string;
  readonly dataDirectory: string;
  readonly ports: Ports;
  readonly host: string;
  readonly publicUrl: string;
  /** The owner's URL of a PostgreSQL of the user's own; `null` for the embedded one. */
  readonly databaseUrl: string | null;
  /** The login of api and worker in that PostgreSQL; `null` lets us make one. */
  readonly serviceUrl: string | null;
  readonly redisUrl: string | null;
  readonly sample: boolean;
  /** Variables that api and worker get as they are. */
  readonly passedOn: Environment;
}

class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const portVariables = {
  portal: { name: 'CONNECTORY_PORT', fallback: 3000 },
  api: { name: 'CONNECTORY_API_PORT', fallback: 4000 },
  worker: { name: 'CONNECTORY_WORKER_PORT', fallback: 4001 },
  postgres: { name: 'CONNECTORY_POSTGRES_PORT', fallback: 54_329 },
  sample: { name: 'CONNECTORY_SAMPLE_PORT', fallback: 4010 },
} as const satisfies Record<keyof Ports, { name: string; fallback: number }>;

/** The variable that changes a port. */
export function portVariable(part: keyof Ports): string {
  return portVariables[part].name;
}

/** What we work out ourselves for each program. Every other variable of ours is for api and worker to read. */
const ownNames =
  /^CONNECTORY_(?:PORT|HOST|DATA|PUBLIC_URL|SERVICE_URL|SERVICE_LOGIN|SAMPLE_PORT|POSTGRES_PORT|(?:API|WORKER)_(?:HOST|PORT|URL))$/;
const isPassedOn = (name: string) =>
  (/^(?:CONNECTORY|OTEL)_/.test(name) && !ownNames.test(name)) || name === 'NODE_ENV';

/**
 * Works out what to start from the environment; an empty variable counts as not set.
 *
 * @throws SettingsError that names every faulty variable
 */
export function readSettings(environment: Environment, root: string, sample: boolean): Settings {
  const faults: string[] = [];
  const read = (name: string) => environment[name] || null;
  const port = (part: keyof Ports) => {
    const { name, fallback } = portVariables[part];
    const text = read(name) ?? String(fallback);
    const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (number < 1 || number > 65_535) faults.push(`${name} is "${text}", which is no port number`);
    return number;
  };
  const ports: Ports = {
    portal: port('portal'),
    api: port('api'),
    worker: port('worker'),
    postgres: port('postgres'),
    sample: port('sample'),
  };
  const used = new Map<number, string>();
  for (const part of partsWithPorts({ databaseUrl: read('DATABASE_URL'), sample })) {
    const other = used.get(ports[part]);
    if (other) faults.push(`${portVariable(part)} and ${other} are both ${ports[part]}`);
    used.set(ports[part], portVariable(part));
  }
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));
  return {
    root,
    dataDirectory: resolve(root, read('CONNECTORY_DATA') ?? '.data'),
    ports,
    host: read('CONNECTORY_HOST') ?? '127.0.0.1',
    publicUrl: read('CONNECTORY_PUBLIC_URL') ?? `http://localhost:${ports.portal}`,
    databaseUrl: read('DATABASE_URL'),
    serviceUrl: read('CONNECTORY_SERVICE_URL'),
    redisUrl: read('REDIS_URL'),
    sample,
    passedOn: Object.fromEntries(
      Object.entries(environment).filter(([name, value]) => isPassedOn(name) && value !== ''),
    ),
  };
}

/** Which ports will be listened on. */
export function partsWithPorts(settings: Pick<Settings, 'databaseUrl' | 'sample'>): (keyof Ports)[] {
  const parts: (keyof Ports)[] = ['portal', 'api', 'worker'];
  if (settings.databaseUrl === null) parts.push('postgres');
  if (settings.sample) parts.push('sample');
  return parts;
}
