import { readFileSync } from 'node:fs';

const examples = new URL('../../../examples/', import.meta.url);

/** Set by whoever starts the stack for these tests; see tools/test. */
export const portalUrl = required('E2E_PORTAL_URL');
/** Opens once, so the tests run against a fresh installation. */
export const setupLink = required('E2E_SETUP_LINK');
/** The sample server, which serves the definition of its own API. */
export const examplesUrl = required('E2E_EXAMPLES_URL');
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export const examplePath = (name: string): string => new URL(name, examples).pathname;
export const exampleText = (name: string): string => readFileSync(new URL(name, examples), 'utf8');

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the stack through tools/test`);
  return value;
}
