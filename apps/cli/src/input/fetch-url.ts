import {
  allowList,
  ConfigurationError,
  createEgress,
  EgressError,
  flag,
  parseEnvironment,
} from '@connectory/platform';
import { z } from 'zod';
import { CliError, usageError } from '../cli-error.js';
import type { CliEnvironment } from '../config.js';
import type { Input } from './read-input.js';

const timeoutMs = 30_000;
const accept = 'application/json, application/yaml;q=0.9, text/yaml;q=0.8, */*;q=0.5';

const EgressSettings = z.object({ CONNECTORY_EGRESS_ALLOW: allowList, CONNECTORY_EGRESS_ALLOW_HTTP: flag });

/**
 * Fetches a source through the guarded egress: over https, and never from a private address unless the environment
 * allows it.
 *
 * @throws CliError
 */
export async function fetchUrl(
  url: string,
  environment: CliEnvironment['egress'],
  maxBytes: number,
): Promise<Input> {
  const settings = parseSettings(environment);
  const egress = createEgress({
    allow: settings.CONNECTORY_EGRESS_ALLOW,
    allowHttp: settings.CONNECTORY_EGRESS_ALLOW_HTTP,
    limits: { maxBytes },
  });
  try {
    const { status, body } = await egress.fetch(url, { headers: { accept }, maxBytes, timeoutMs });
    if (status >= 200 && status < 300) return { name: withoutQuery(url), bytes: body };
    throw new CliError(`${withoutQuery(url)} answered with status ${status} instead of a document.`);
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    throw new CliError(`The source could not be fetched: ${error.message}.${adviceFor(error.code)}`);
  } finally {
    await egress.close();
  }
}

function parseSettings(environment: CliEnvironment['egress']): z.output<typeof EgressSettings> {
  try {
    return parseEnvironment(EgressSettings, environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    throw usageError(error.message);
  }
}

function adviceFor(code: EgressError['code']): string {
  if (code === 'scheme-refused') return ' Use https; CONNECTORY_EGRESS_ALLOW_HTTP=true allows http as well.';
  if (code === 'address-refused') return ' If it is yours, name it in CONNECTORY_EGRESS_ALLOW.';
  if (code === 'credentials-in-url') return ' Download the file yourself, and give its path.';
  return '';
}

/** A query may hold a key; messages end up in logs. */
const withoutQuery = (url: string) => url.replace(/[?#].*$/s, '');
