import type { Secrets } from './secrets.js';
import type { Environment, Settings } from './settings.js';

export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly serviceUrl: string;
}

/** Names that any program may need and that hold no secret of ours. */
const systemNames =
  /^(?:PATH|HOME|USER|LANG|LC_\w+|TZ|TMPDIR|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|SSL_CERT_DIR|SYSTEMROOT)$/;

/** The environment of each process, with no more in it than that process needs. */
export interface ChildEnvironments {
  readonly migrate: Environment;
  readonly api: Environment;
  readonly worker: Environment;
  readonly portal: Environment;
  readonly sample: Environment;
}

/** Only `migrate` ever sees the owner's URL; only the api sees what creates the first account. */
export function childEnvironments(
  settings: Settings,
  urls: DatabaseUrls,
  secrets: Pick<Secrets, 'secretKey'>,
  ambient: Environment,
): ChildEnvironments {
  const system = Object.fromEntries(Object.entries(ambient).filter(([name]) => systemNames.test(name)));
  const isBootstrap = (name: string) => name.startsWith('CONNECTORY_BOOTSTRAP_');
  const passedOn = (keep: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(settings.passedOn).filter(([name]) => keep(name)));
  const service = {
    ...system,
    NODE_ENV: 'production',
    CONNECTORY_SECRET_KEY: secrets.secretKey,
    ...passedOn((name) => !isBootstrap(name)),
    ...(settings.sample ? sampleEgress(settings) : {}),
    DATABASE_URL: urls.serviceUrl,
    ...(settings.redisUrl === null ? {} : { REDIS_URL: settings.redisUrl }),
    CONNECTORY_PUBLIC_URL: settings.publicUrl,
  };
  return {
    migrate: {
      ...system,
      NODE_ENV: 'production',
      DATABASE_URL: urls.ownerUrl,
      CONNECTORY_SERVICE_LOGIN: decodeURIComponent(new URL(urls.serviceUrl).username),
    },
    api: {
      ...service,
      ...passedOn(isBootstrap),
      // All that reaches it comes through the portal, which knows whom it came from.
      CONNECTORY_TRUST_PROXY: 'true',
      CONNECTORY_API_HOST: '127.0.0.1',
      CONNECTORY_API_PORT: String(settings.ports.api),
    },
    worker: {
      ...service,
      CONNECTORY_WORKER_HOST: '127.0.0.1',
      CONNECTORY_WORKER_PORT: String(settings.ports.worker),
    },
    portal: {
      ...system,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CONNECTORY_HOST: settings.host,
      CONNECTORY_PORT: String(settings.ports.portal),
      ...passedOn((name) => name === 'CONNECTORY_TRUST_PROXY'),
      CONNECTORY_API_URL: `http://127.0.0.1:${settings.ports.api}`,
      CONNECTORY_PUBLIC_URL: settings.publicUrl,
    },
    sample: { ...system, TEXT_ANALYTICS_PORT: String(settings.ports.sample) },
  };
}

// The sample API lies on the loopback, where nothing of a user may reach: it is let through by name and port.
function sampleEgress({ passedOn, ports }: Settings): Environment {
  const allowed = [passedOn['CONNECTORY_EGRESS_ALLOW'], `127.0.0.1:${ports.sample}`].filter(Boolean);
  return { CONNECTORY_EGRESS_ALLOW: allowed.join(','), CONNECTORY_EGRESS_ALLOW_HTTP: 'true' };
}
