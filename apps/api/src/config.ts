import { flag, loadConfig, port, publicUrl, sharedSettings } from '@connectory/platform';
import { tmpdir } from 'node:os';
import { z } from 'zod';

const environment = z.object({
  ...sharedSettings,
  CONNECTORY_API_HOST: z.string().default('127.0.0.1'),
  CONNECTORY_API_PORT: port(4000),
  CONNECTORY_PUBLIC_URL: publicUrl,
  /** Set where all comes through the portal or one proxy, which sets X-Forwarded-For, so that limits count callers. */
  CONNECTORY_TRUST_PROXY: flag,
  /** All that one import may be, as it is sent and unpacked. */
  CONNECTORY_MAX_IMPORT_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .max(100 * 1_073_741_824)
    .default(1_073_741_824),
  /** Where archives are kept while they are unpacked. */
  CONNECTORY_SPOOL_DIRECTORY: z.string().default(tmpdir()),
  CONNECTORY_BOOTSTRAP_EMAIL: z.email().optional(),
  CONNECTORY_BOOTSTRAP_PASSWORD: z.string().min(12).max(128).optional(),
  CONNECTORY_BOOTSTRAP_API_KEY: z.string().min(32).max(200).optional(),
  CONNECTORY_BOOTSTRAP_ORGANIZATION: z.string().trim().min(1).max(80).default('My organisation'),
});

const email = 'CONNECTORY_BOOTSTRAP_EMAIL';
const password = 'CONNECTORY_BOOTSTRAP_PASSWORD';
/** Which setting of the first organisation comes to nothing without which other. */
const bootstrapNeeds = [
  [email, password],
  [password, email],
  ['CONNECTORY_BOOTSTRAP_API_KEY', email],
  ['CONNECTORY_BOOTSTRAP_API_KEY', password],
] as const;

/** What the api reads from its environment. */
export const ApiConfig = bootstrapNeeds.reduce(
  (schema, [given, needed]) =>
    schema.refine((set) => set[given] === undefined || set[needed] !== undefined, {
      path: [needed],
      error: `is missing: ${given} is set and comes to nothing without it`,
      // Also beside other faults, so that all are told at once.
      when: () => true,
    }),
  environment,
);
export type ApiConfig = z.output<typeof ApiConfig>;

export const loadApiConfig = (): ApiConfig => loadConfig(ApiConfig);
