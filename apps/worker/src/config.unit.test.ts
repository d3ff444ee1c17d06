import { parseEnvironment } from '@connectory/platform';
import { environmentExample } from '@connectory/testing';
import { expect, it } from 'vitest';
import { WorkerConfig } from './config.js';

it('takes everything in .env.example, and all its settings stand there', () => {
  const example = environmentExample();
  const set = [...example].filter(([, value]) => value !== '');
  const needed = {
    DATABASE_URL: 'postgres://db/c',
    CONNECTORY_SECRET_KEY: Buffer.alloc(32).toString('base64'),
  };
  expect(() => parseEnvironment(WorkerConfig, { ...needed, ...Object.fromEntries(set) })).not.toThrow();
  expect([...example.keys(), 'CONNECTORY_FAULT_POINT']).toEqual(
    expect.arrayContaining(Object.keys(WorkerConfig.shape)),
  );
});
