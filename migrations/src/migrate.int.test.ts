import { startPostgres } from '@connectory/testing';
import { expect, it } from 'vitest';
import { migrate } from './migrate.js';

it('changes nothing the second time, not even for an owner that is named like one of the schemas', async () => {
  const postgres = await startPostgres();
  try {
    expect(new URL(postgres.ownerUrl).username).toBe('connectory');
    await migrate({ ownerUrl: postgres.ownerUrl, serviceLogin: 'connectory_service' });
    await expect(
      migrate({ ownerUrl: postgres.ownerUrl, serviceLogin: 'connectory_service' }),
    ).resolves.toBeUndefined();
  } finally {
    await postgres.stop();
  }
});
