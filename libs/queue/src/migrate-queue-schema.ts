import { runMigrations } from 'bullmq';
import type { ClientBase } from 'pg';
import { queueRole, queueSchema } from './backend.js';

/**
 * Brings the schema `queue` up to what this BullMQ needs and gives the role `connectory_queue`, which has to be there,
 * the rights to work with it: rows, sequences and functions, but no change to the schema. BullMQ itself would make a
 * sequence for a job without an id; ours always have one.
 *
 * @param client one connection (not a pool) of the owner, outside a transaction
 */
export async function migrateQueueSchema(client: ClientBase): Promise<void> {
  await runMigrations(client, queueSchema);
  await client.query(`
    GRANT USAGE ON SCHEMA ${queueSchema} TO ${queueRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${queueRole};
    REVOKE INSERT, UPDATE, DELETE ON ${queueSchema}.migration FROM ${queueRole};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${queueRole};
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} FROM PUBLIC;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${queueRole};
  `);
}
