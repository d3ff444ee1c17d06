import { createPool, loadConfig, postgresUrl, publicUrl } from '@connectory/platform';
import { mintSetupToken, setupIsNeeded } from '@connectory/sharing';
import { z } from 'zod';

const config = loadConfig(z.object({ DATABASE_URL: postgresUrl, CONNECTORY_PUBLIC_URL: publicUrl }));
const pool = createPool({ url: config.DATABASE_URL, role: 'connectory_auth', searchPath: 'auth', max: 1 });
try {
  if (await setupIsNeeded(pool)) {
    // In the fragment, so that the token reaches no server's log on its way to the page.
    process.stdout.write(`${config.CONNECTORY_PUBLIC_URL}/setup#token=${await mintSetupToken(pool)}\n`);
  } else {
    process.stderr.write('Connectory is set up already; no link is needed.\n');
  }
} finally {
  await pool.end();
}
