import type { DataSource, EntityManager } from 'typeorm';

/** A unit of work that sees the rows of one organisation only. */
export interface Tenant {
  /**
   * Runs `work` in one transaction in which row-level security shows the rows of `organizationId` and no others.
   * Commits when it resolves, rolls back when it rejects. Never keep `manager` beyond the call.
   */
  run<Result>(organizationId: string, work: (manager: EntityManager) => Promise<Result>): Promise<Result>;
}

/** The only way to the tables: repositories take the manager that this hands out. */
export function createTenant(dataSource: DataSource): Tenant {
  return {
    run: (organizationId, work) =>
      dataSource.transaction(async (manager) => {
        await manager.query(`SELECT set_config('app.organization_id', $1, true)`, [organizationId]);
        return work(manager);
      }),
  };
}
