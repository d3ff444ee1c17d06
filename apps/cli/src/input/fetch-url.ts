import {
  allowList,
  ConfigurationError,
  createEgress,
  EgressError,
  flag,
  parseEnvironment,
  type Egress,
} from '@connectory/platform';
import { z } from 'zod';
import { CliError, usageError } from '../cli-error.js';
import type { CliEnvironment } from '../config.js';
import { mostBytes } from './most-bytes.js';
import { putTogether } from './put-together.js';
import type { Input } from './read-input.js';

const timeoutMs = 30_000;
const accept = 'application/json, application/yaml;q=0.9, text/yaml;q=0.8, */*;q=0.5';

const EgressSettings = z.object({ CONNECTORY_EGRESS_ALLOW: allowList, CONNECTORY_EGRESS_ALLOW_HTTP: flag });

/**
 * Fetches a source, and the files that its references name, through the guarded egress: over https, and never from a
 * private address unless the environment allows it.
 *
 * @throws CliError
 */
export async function fetchUrl(url: string, environment: CliEnvironment['egress']): Promise<Input> {
  const settings = parseSettings(environment);
  const egress = createEgress({
    allow: settings.CONNECTORY_EGRESS_ALLOW,
    allowHttp: settings.CONNECTORY_EGRESS_ALLOW_HTTP,
    limits: { maxBytes: mostBytes },
  });
  try {
    const fetched = await fetchDocument(egress, url);
    const name = withoutQuery(url);
    if ('fault' in fetched) throw new CliError(fetched.fault);
    return await putTogether({ name, bytes: fetched.bytes }, fetched.url, async (location) => {
      const part = await fetchDocument(egress, location);
      return 'fault' in part
        ? { refusal: part.isMissing ? 'missing' : 'refused', reason: part.fault }
        : part.bytes;
    });
  } finally {
    await egress.close();
  }
}

type Fetched =
  | { readonly bytes: Uint8Array; readonly url: string }
  | { readonly fault: string; readonly isMissing: boolean };

async function fetchDocument(egress: Pick<Egress, 'fetch'>, url: string): Promise<Fetched> {
  try {
    const { status, body, finalUrl } = await egress.fetch(url, {
      headers: { accept },
      maxBytes: mostBytes,
      timeoutMs,
    });
    if (status >= 200 && status < 300) return { bytes: body, url: finalUrl };
    const fault = `${withoutQuery(url)} answered with status ${status} instead of a document.`;
    return { fault, isMissing: status === 404 || status === 410 };
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    const fault = `The source could not be fetched: ${error.message}.${adviceFor(error.code)}`;
    return { fault, isMissing: false };
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
