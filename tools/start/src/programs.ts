import { join } from 'node:path';
import type { ChildEnvironments } from './child-environment.js';
import type { Environment, Settings } from './settings.js';

/** A program of ours that keeps running: what Node is given, where, and the URL that answers once it is ready. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  readonly readyUrl: string;
}

/** The programs in the order in which they start; they stop the other way round. */
export function programs(settings: Settings, environments: ChildEnvironments): Program[] {
  const { root, ports, host } = settings;
  const app = (name: string) => join(root, 'apps', name);
  const service = (name: 'api' | 'worker'): Program => ({
    name,
    args: [join(app(name), 'dist/main.js')],
    cwd: app(name),
    env: environments[name],
    readyUrl: `http://127.0.0.1:${ports[name]}/readyz`,
  });
  const sample: Program = {
    name: 'sample',
    args: [join(root, 'examples/text-analytics-server.mjs')],
    cwd: root,
    env: environments.sample,
    readyUrl: sampleUrl(settings),
  };
  const portal: Program = {
    name: 'portal',
    args: [join(app('portal'), 'server.mjs')],
    cwd: app('portal'),
    env: environments.portal,
    readyUrl: `http://${reachableHost(host)}:${ports.portal}/healthz`,
  };
  return [...(settings.sample ? [sample] : []), service('api'), service('worker'), portal];
}

/** Where the sample API gives out its own definition. */
export function sampleUrl({ ports }: Pick<Settings, 'ports'>): string {
  return `http://127.0.0.1:${ports.sample}/text-analytics.swagger.json`;
}

/** The address under which something that listens on `host` answers us; IPv6 in brackets, as URLs want it. */
export function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
