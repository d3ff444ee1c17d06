import { expect, it } from 'vitest';
import { cleanEnvironment } from './clean-environment.js';

it('keeps what a program needs and drops what would turn it elsewhere', () => {
  const cleaned = cleanEnvironment({
    PATH: '/usr/bin',
    npm_config_cache: '/cache',
    npm_lifecycle_event: 'test',
    npm_package_name: 'connectory',
    DATABASE_URL: 'postgres://production',
    CONNECTORY_PORT: '3000',
  });
  expect(cleaned).toMatchObject({ PATH: '/usr/bin', npm_config_cache: '/cache' });
  expect(Object.keys(cleaned)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(npm_lifecycle|npm_package|DATABASE|CONNECTORY)/)]),
  );
});
