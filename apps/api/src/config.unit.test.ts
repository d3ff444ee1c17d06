import { ConfigurationError, parseEnvironment } from '@connectory/platform';
import { environmentExample } from '@connectory/testing';
import { describe, expect, it } from 'vitest';
import { ApiConfig } from './config.js';

const needed = {
  DATABASE_URL: 'postgres://db/c',
  CONNECTORY_SECRET_KEY: Buffer.alloc(32).toString('base64'),
};

it('takes everything in .env.example, and all its settings stand there', () => {
  const example = environmentExample();
  const set = [...example].filter(([, value]) => value !== '');
  expect(() => parseEnvironment(ApiConfig, { ...needed, ...Object.fromEntries(set) })).not.toThrow();
  expect([...example.keys(), 'CONNECTORY_FAULT_POINT']).toEqual(
    expect.arrayContaining(Object.keys(ApiConfig.shape)),
  );
});

/** The settings that are at fault. */
function faults(environment: Record<string, string>): string[] {
  try {
    parseEnvironment(ApiConfig, { ...needed, ...environment });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults.map((fault) => fault.split(':', 1)[0]!);
    throw error;
  }
  return [];
}

describe('the first organisation', () => {
  const CONNECTORY_BOOTSTRAP_EMAIL = 'owner@example.org';
  const CONNECTORY_BOOTSTRAP_PASSWORD = 'a long enough password';
  const CONNECTORY_BOOTSTRAP_API_KEY = 'k'.repeat(32);

  it('is made of an address and a password, with a key or without', () => {
    const owner = { CONNECTORY_BOOTSTRAP_EMAIL, CONNECTORY_BOOTSTRAP_PASSWORD };
    expect(faults(owner)).toEqual([]);
    expect(faults({ ...owner, CONNECTORY_BOOTSTRAP_API_KEY })).toEqual([]);
  });

  it('is not left out in silence when something is missing', () => {
    const email = 'CONNECTORY_BOOTSTRAP_EMAIL';
    const password = 'CONNECTORY_BOOTSTRAP_PASSWORD';
    expect(faults({ CONNECTORY_BOOTSTRAP_EMAIL })).toEqual([password]);
    expect(faults({ CONNECTORY_BOOTSTRAP_PASSWORD })).toEqual([email]);
    expect(faults({ CONNECTORY_BOOTSTRAP_API_KEY })).toEqual([email, password]);
  });

  it('tells what is missing together with every other fault', () => {
    expect(
      faults({ CONNECTORY_BOOTSTRAP_EMAIL, CONNECTORY_SECRET_KEY: '', CONNECTORY_API_PORT: '0' }),
    ).toEqual(['CONNECTORY_SECRET_KEY', 'CONNECTORY_API_PORT', 'CONNECTORY_BOOTSTRAP_PASSWORD']);
  });
});
