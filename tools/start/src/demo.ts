import type { Secrets } from './secrets.js';
import { sampleUrl } from './programs.js';
import type { Environment, Settings } from './settings.js';

export const demoEmail = 'demo@example.com';

/**
 * The account that `--demo` makes on the first start, unless the user names one of their own; a key to register the sample
 * with belongs to it either way.
 */
export function demoBootstrap(settings: Settings, secrets: Secrets): Environment {
  if (settings.passedOn['CONNECTORY_BOOTSTRAP_EMAIL']) {
    return { CONNECTORY_BOOTSTRAP_API_KEY: secrets.demoKey, ...settings.passedOn };
  }
  return {
    ...settings.passedOn,
    CONNECTORY_BOOTSTRAP_EMAIL: demoEmail,
    CONNECTORY_BOOTSTRAP_PASSWORD: secrets.demoPassword,
    CONNECTORY_BOOTSTRAP_API_KEY: secrets.demoKey,
    CONNECTORY_BOOTSTRAP_ORGANIZATION: 'Demo organisation',
  };
}

/**
 * Registers the sample API's definition over HTTP, once for each installation.
 *
 * @returns words for people
 */
export async function registerSample(settings: Settings, apiKey: string | undefined): Promise<string> {
  const url = sampleUrl(settings);
  const byHand = `The sample API runs; register it in the portal with this URL: ${url}`;
  if (!apiKey) return byHand;
  const response = await fetch(`http://127.0.0.1:${settings.ports.api}/v1/registrations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': 'connectory-demo',
    },
    body: JSON.stringify({ source: { type: 'url', url } }),
  });
  const text = await response.text();
  if (response.status === 202) return `The sample API (${url}) is registered; look for it in the catalog.`;
  // The installation was set up by a person, so the demo's key is not known to it.
  if (response.status === 401) return byHand;
  return `The sample API could not be registered (${response.status}): ${text}`;
}
