import { z } from 'zod';
import { parseAllowList } from '../egress/index.js';

const port = (fallback: number) => z.coerce.number().int().min(1).max(65_535).default(fallback);
const flag = z.stringbool().default(false);

const postgresUrl = z.url({ protocol: /^postgres(?:ql)?$/, error: 'must be a postgres:// URL' });
/** Hosts and networks that may be called although they are private; a list with commas. */
export const allowList = z
  .string()
  .default('')
  .transform((text, context) => {
    const { list, faults } = parseAllowList(text);
    for (const message of faults) context.addIssue({ code: 'custom', message });
    return list;
  });

const redisUrl = z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// URL' });

/** 32 random bytes, from which every other key of the installation is derived. */
const secretKey = z
  .string('is missing: give 32 random bytes in base64, for example from `openssl rand -base64 32`')
  .transform((text, context) => {
    const key = Buffer.from(text, 'base64');
    if (key.length === 32) return key;
    context.addIssue({
      code: 'custom',
      message: 'must be 32 bytes in base64, for example from `openssl rand -base64 32`',
    });
    return z.NEVER;
  });

/** Variables that api and worker share. */
export const sharedSettings = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  CONNECTORY_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info'),
  DATABASE_URL: postgresUrl,
  REDIS_URL: redisUrl.optional(),
  CONNECTORY_SECRET_KEY: secretKey,
  CONNECTORY_MAX_SOURCE_BYTES: z.coerce
    .number()
    .int()
    .min(1_024)
    .max(100 * 1_048_576)
    .default(1_048_576),
};

export const publicUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
  .transform((url) => new URL(url).origin)
  .default('http://localhost:3000');

export { flag, port, postgresUrl };
