import type { Principal } from '@connectory/sharing';
import { describe, expect, it } from 'vitest';
import { stillAllowed } from './still-allowed.js';

const principalOf = (organization: string): Principal =>
  ({ organization: { id: organization }, permissions: ['import:read'] }) as unknown as Principal;

describe('a stream', () => {
  it('ends for whoever acts for another organisation by now', async () => {
    let time = 0;
    let organization = 'one';
    const permissions = stillAllowed(
      principalOf('one'),
      async () => principalOf(organization),
      () => time,
    );
    time = 20_000;
    expect(await permissions()).toEqual(['import:read']);
    organization = 'two';
    time = 40_000;
    await expect(permissions()).rejects.toMatchObject({ code: 'auth/forbidden' });
  });
});
