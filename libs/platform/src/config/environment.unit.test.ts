import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigurationError, parseEnvironment } from './environment.js';
import { allowList, flag, port, publicUrl, sharedSettings } from './settings.js';

const schema = z.object({
  ...sharedSettings,
  PORT: port(80),
  FLAG: flag,
  PUBLIC: publicUrl,
  ALLOW: allowList,
});
const needed = {
  DATABASE_URL: 'postgres://service:password@db/connectory',
  CONNECTORY_SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
};

function faults(environment: Record<string, string>): readonly string[] {
  try {
    parseEnvironment(schema, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('needs little, and has defaults for the rest', () => {
    expect(parseEnvironment(schema, needed)).toMatchObject({
      NODE_ENV: 'production',
      CONNECTORY_MAX_SOURCE_BYTES: 1_048_576,
      PORT: 80,
      FLAG: false,
      PUBLIC: 'http://localhost:3000',
      ALLOW: [],
    });
  });

  it('takes an empty variable as not set', () => {
    expect(parseEnvironment(schema, { ...needed, PORT: '', REDIS_URL: '' })).toMatchObject({ PORT: 80 });
  });

  it('tells all faults at once, and no value', () => {
    const wrong = {
      DATABASE_URL: 'mysql://root:hunter2@db/c',
      CONNECTORY_SECRET_KEY: Buffer.from('hunter2').toString('base64'),
      PORT: '99999',
      FLAG: 'perhaps',
      PUBLIC: 'javascript:hunter2',
    };
    expect(faults(wrong).map((fault) => fault.split(':', 1)[0])).toEqual(Object.keys(wrong));
    expect(faults(wrong).join()).not.toContain('hunter2');
    expect(faults({}).map((fault) => fault.split(':', 1)[0])).toEqual(Object.keys(needed));
  });

  it('cuts the public address down to its origin', () => {
    expect(parseEnvironment(schema, { ...needed, PUBLIC: 'https://Example.org/path/' }).PUBLIC).toBe(
      'https://example.org',
    );
  });

  it('names each entry of the allow-list that it cannot read', () => {
    expect(faults({ ...needed, ALLOW: 'good.example, 10.0.0.0/99, a b' })).toHaveLength(2);
  });
});
