import { describe, expect, it } from 'vitest';
import { childEnvironments } from './child-environment.js';
import { readSettings } from './settings.js';

const urls = {
  ownerUrl: 'postgres://owner:owner-password@127.0.0.1:54329/connectory',
  serviceUrl: 'postgres://connectory_service:service-password@127.0.0.1:54329/connectory',
};
const ambient = { PATH: '/usr/bin', HOME: '/home/me', GITHUB_TOKEN: 'not ours', DATABASE_URL: urls.ownerUrl };

function environments(environment: Record<string, string> = {}, sample = false) {
  return childEnvironments(readSettings(environment, '/r', sample), urls, { secretKey: 'the-key' }, ambient);
}

describe('childEnvironments', () => {
  it("gives the owner's password to the migrations only", () => {
    const { migrate, ...others } = environments();
    expect(migrate['DATABASE_URL']).toBe(urls.ownerUrl);
    expect(migrate['CONNECTORY_SERVICE_LOGIN']).toBe('connectory_service');
    expect(JSON.stringify(others)).not.toContain('owner-password');
  });

  it('gives the key and the database to api and worker only', () => {
    const { migrate, portal, sample, api, worker } = environments();
    expect([api, worker].map((env) => env['CONNECTORY_SECRET_KEY'])).toEqual(['the-key', 'the-key']);
    expect(JSON.stringify([migrate, portal, sample])).not.toContain('the-key');
    expect(JSON.stringify([portal, sample])).not.toContain('postgres://');
  });

  it('lets nothing of the surroundings through but what any program needs', () => {
    for (const environment of Object.values(environments())) {
      expect(environment).toMatchObject({ PATH: '/usr/bin', HOME: '/home/me' });
      expect(environment).not.toHaveProperty('GITHUB_TOKEN');
    }
  });

  it('tells only the api about the first account', () => {
    const { api, worker } = environments({ CONNECTORY_BOOTSTRAP_PASSWORD: 'a long password' });
    expect(api['CONNECTORY_BOOTSTRAP_PASSWORD']).toBe('a long password');
    expect(worker).not.toHaveProperty('CONNECTORY_BOOTSTRAP_PASSWORD');
  });

  it('lets the key of the environment win over the one we made', () => {
    expect(environments({ CONNECTORY_SECRET_KEY: 'given' }).worker['CONNECTORY_SECRET_KEY']).toBe('given');
  });

  it('opens the loopback for the sample API alone, beside what the user allows', () => {
    expect(environments().worker).not.toHaveProperty('CONNECTORY_EGRESS_ALLOW');
    expect(
      environments({ CONNECTORY_EGRESS_ALLOW: '10.1.0.0/16' }, true).worker['CONNECTORY_EGRESS_ALLOW'],
    ).toBe('10.1.0.0/16,127.0.0.1:4010');
  });
});
