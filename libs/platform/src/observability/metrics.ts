import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The measurements of one process, in the text format of Prometheus. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpDuration: Histogram<'method' | 'route' | 'status'>;
  readonly stageDuration: Histogram<'stage'>;
  readonly registrations: Counter<'state'>;
}

/** Makes a registry of its own, so that two applications in one test process do not collide. */
export function createMetrics(app: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ app });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpDuration: new Histogram({
      name: 'connectory_http_request_duration_seconds',
      help: 'Time from the request to the end of its answer',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    }),
    stageDuration: new Histogram({
      name: 'connectory_registration_stage_duration_seconds',
      help: 'Time that a registration spent in a stage',
      labelNames: ['stage'],
      registers: [registry],
    }),
    registrations: new Counter({
      name: 'connectory_registrations_total',
      help: 'Registrations that ended, by final state',
      labelNames: ['state'],
      registers: [registry],
    }),
  };
}
