import type { Environment } from './program.js';

/**
 * The environment for the programs that the tests start: without what an npm around us says about its own run, and
 * without settings of Connectory, which would turn the tests to a database or a port of the user's.
 */
export function cleanEnvironment(environment: Environment): Environment {
  const ours =
    /^(?:CONNECTORY_|DATABASE_URL$|REDIS_URL$|E2E_|OTEL_|INIT_CWD$|npm_(?!config_)|npm_config_(?:prefix|local_prefix)$)/;
  return {
    ...Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name))),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
