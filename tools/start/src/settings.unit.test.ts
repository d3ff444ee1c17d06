import { describe, expect, it } from 'vitest';
import { partsWithPorts, readSettings } from './settings.js';

describe('readSettings', () => {
  it('has a default for everything', () => {
    const settings = readSettings({}, '/repository', false);
    expect(settings).toEqual({
      root: '/repository',
      dataDirectory: '/repository/.data',
      ports: { portal: 3000, api: 4000, worker: 4001, postgres: 54_329, sample: 4010 },
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      serviceUrl: null,
      redisUrl: null,
      sample: false,
      passedOn: {},
    });
  });

  it('puts the public address on the port of the portal, unless it is given', () => {
    expect(readSettings({ CONNECTORY_PORT: '8080' }, '/r', false).publicUrl).toBe('http://localhost:8080');
    const given = { CONNECTORY_PORT: '8080', CONNECTORY_PUBLIC_URL: 'https://connectory.example.com' };
    expect(readSettings(given, '/r', false).publicUrl).toBe('https://connectory.example.com');
  });

  it('takes an empty variable as not set', () => {
    expect(readSettings({ CONNECTORY_PORT: '', DATABASE_URL: '', REDIS_URL: '' }, '/r', false)).toEqual(
      readSettings({}, '/r', false),
    );
  });

  it('names every faulty port at once', () => {
    expect(() => readSettings({ CONNECTORY_PORT: 'x', CONNECTORY_API_PORT: '70000' }, '/r', false)).toThrow(
      /CONNECTORY_PORT is "x".*\n.*CONNECTORY_API_PORT is "70000"/,
    );
  });

  it('refuses one port for two parts, but only for parts that start', () => {
    expect(() => readSettings({ CONNECTORY_PORT: '4000' }, '/r', false)).toThrow(
      'CONNECTORY_API_PORT and CONNECTORY_PORT are both 4000',
    );
    expect(() => readSettings({ CONNECTORY_PORT: '4010' }, '/r', true)).toThrow('CONNECTORY_SAMPLE_PORT');
    expect(readSettings({ CONNECTORY_PORT: '4010' }, '/r', false).ports.portal).toBe(4010);
  });

  it('passes on what api and worker read, and nothing else', () => {
    const environment = {
      CONNECTORY_LOG_LEVEL: 'debug',
      CONNECTORY_MAX_SOURCE_BYTES: '2048',
      CONNECTORY_BOOTSTRAP_EMAIL: 'a@example.com',
      CONNECTORY_EGRESS_ALLOW: '',
      CONNECTORY_PORT: '3001',
      CONNECTORY_SERVICE_URL: 'postgres://service@db/connectory',
      AWS_SECRET_ACCESS_KEY: 'not ours',
      DATABASE_URL: 'postgres://owner@db/connectory',
    };
    expect(readSettings(environment, '/r', false).passedOn).toEqual({
      CONNECTORY_LOG_LEVEL: 'debug',
      CONNECTORY_MAX_SOURCE_BYTES: '2048',
      CONNECTORY_BOOTSTRAP_EMAIL: 'a@example.com',
    });
  });
});

describe('partsWithPorts', () => {
  it('leaves out the embedded PostgreSQL when the user has one', () => {
    expect(partsWithPorts({ databaseUrl: 'postgres://db', sample: true })).toEqual([
      'portal',
      'api',
      'worker',
      'sample',
    ]);
  });
});
