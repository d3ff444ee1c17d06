import type { ImportPlan } from '@connectory/contracts';
import type { EntityManager } from 'typeorm';
import { ImportEntity } from '../entities/import.entity.js';
import { importNotFound, type ImportPlace } from './change-import.js';

const MOST_GROUPS = 100;
const MOST_UPDATES = 100;
const MOST_OF_GROUP = 10;

/** What an import would do. Throws `import/not-found`. */
export async function readImportPlan(manager: EntityManager, place: ImportPlace): Promise<ImportPlan> {
  const { organizationId, importId } = place;
  const found = await manager.findOneBy(ImportEntity, { organizationId, id: importId });
  if (!found) throw importNotFound(importId);
  const [totals, duplicates, updates] = [
    await readTotals(manager, place),
    await readDuplicates(manager, place),
    await readUpdates(manager, place),
  ];
  return { state: found.state, totals, duplicates, updates };
}

async function readTotals(
  manager: EntityManager,
  { organizationId, importId }: ImportPlace,
): Promise<ImportPlan['totals']> {
  const [totals] = await manager.query<ImportPlan['totals'][]>(
    `SELECT count(*)::int AS entries,
            count(*) FILTER (WHERE plan ->> 'updates' IS NULL AND plan ->> 'unchanged' = 'false')::int AS create,
            count(*) FILTER (WHERE plan ->> 'updates' IS NOT NULL)::int AS update,
            count(*) FILTER (WHERE plan ->> 'unchanged' = 'true' OR (plan IS NULL AND outcome = 'unchanged'))::int
              AS unchanged,
            count(*) FILTER (WHERE state = 'failed')::int AS failed,
            coalesce(sum((plan ->> 'operationCount')::int), 0)::int AS operations,
            coalesce(sum(json_array_length(plan -> 'secrets')), 0)::int AS secrets,
            count(*) FILTER (WHERE (plan -> 'findingCounts' ->> 'error')::int > 0)::int AS "withErrors"
       FROM connectory.registration
      WHERE organization_id = $1 AND import_id = $2`,
    [organizationId, importId],
  );
  return totals!;
}

async function readDuplicates(
  manager: EntityManager,
  { organizationId, importId }: ImportPlace,
): Promise<ImportPlan['duplicates']> {
  return manager.query(
    `SELECT (array_agg(plan -> 'hosts'))[1] AS hosts, count(*)::int AS count,
            max((plan ->> 'operationCount')::int) AS "operationCount",
            to_json((array_agg(json_build_object('registrationId', id, 'position', import_position, 'entryName', entry_name)
                               ORDER BY import_position))[1:$4]) AS entries
       FROM connectory.registration
      WHERE organization_id = $1 AND import_id = $2 AND plan ->> 'routes' IS NOT NULL
      GROUP BY plan ->> 'routes'
     HAVING count(*) > 1
      ORDER BY count(*) DESC, min(import_position) LIMIT $3`,
    [organizationId, importId, MOST_GROUPS, MOST_OF_GROUP],
  );
}

async function readUpdates(
  manager: EntityManager,
  { organizationId, importId }: ImportPlace,
): Promise<ImportPlan['updates']> {
  return manager.query(
    `SELECT id AS "registrationId", import_position AS position, entry_name AS "entryName",
            plan -> 'updates' ->> 'connectorId' AS "connectorId", plan -> 'updates' ->> 'name' AS "connectorName"
       FROM connectory.registration
      WHERE organization_id = $1 AND import_id = $2 AND plan ->> 'updates' IS NOT NULL
      ORDER BY import_position LIMIT $3`,
    [organizationId, importId, MOST_UPDATES],
  );
}
