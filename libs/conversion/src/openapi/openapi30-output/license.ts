import { isObject, type JsonObject } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { without } from '../map-members.js';

/** The SPDX identifier of a license becomes its URL: OpenAPI 3.0 has no identifiers (3.1, License Object). */
export function downgradeLicense(
  info: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  const license = info['license'];
  if (!isObject(license) || license['identifier'] === undefined) return info;
  const { identifier } = license;
  const from = context.at(source, 'license', 'identifier');
  const rest = without(license, 'identifier');
  const isSimple = typeof identifier === 'string' && /^[\w.+-]+$/.test(identifier);
  if (!isSimple || rest['url'] !== undefined) {
    context.lose(from, 'openapi/license-identifier', 'Older versions name a license by its name and a URL.');
    return { ...info, license: rest };
  }
  context.map(from, context.at(target, 'license', 'url'));
  return { ...info, license: { ...rest, url: `https://spdx.org/licenses/${identifier}.html` } };
}
