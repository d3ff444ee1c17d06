import { describe, expect, it } from 'vitest';
import { demoBootstrap, demoEmail } from './demo.js';
import { completeSecrets } from './secrets.js';
import { readSettings } from './settings.js';

const secrets = completeSecrets({ demoKey: 'd'.repeat(43) }, (bytes) => Buffer.alloc(bytes, 1));
const bootstrap = (passedOn: Record<string, string>) =>
  demoBootstrap({ ...readSettings({}, '/clone', true), passedOn }, secrets);

describe('the account of --demo', () => {
  it('is made up where the user names none', () => {
    expect(bootstrap({})).toMatchObject({
      CONNECTORY_BOOTSTRAP_EMAIL: demoEmail,
      CONNECTORY_BOOTSTRAP_API_KEY: secrets.demoKey,
    });
  });

  it('is the one the user names, with a key to register the sample with', () => {
    const own = {
      CONNECTORY_BOOTSTRAP_EMAIL: 'ada@example.com',
      CONNECTORY_BOOTSTRAP_PASSWORD: 'a password',
    };
    expect(bootstrap(own)).toEqual({ ...own, CONNECTORY_BOOTSTRAP_API_KEY: secrets.demoKey });
    const withKey = { ...own, CONNECTORY_BOOTSTRAP_API_KEY: 'k'.repeat(32) };
    expect(bootstrap(withKey)).toEqual(withKey);
  });
});
