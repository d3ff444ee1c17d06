import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { setMember } from '../map-members.js';
import { downgradeLicense } from '../openapi30-output/license.js';
import { extensionsOf } from './parameters.js';

/** The members of `node` among `names` whose values are texts; others are lost. */
function texts(
  node: JsonObject,
  names: readonly string[],
  context: DowngradeContext,
  source: string,
): Record<string, JsonValue> {
  const kept: Record<string, JsonValue> = {};
  for (const key of Object.keys(node)) {
    if (key.startsWith('x-')) continue;
    if (names.includes(key) && typeof node[key] === 'string') setMember(kept, key, node[key]);
    else context.lose(context.at(source, key), 'openapi/not-in-2-0', 'OpenAPI 2.0 has no such member here.');
  }
  return kept;
}

const isUrl = (value: JsonValue | undefined) =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value) && URL.canParse(value);

/** `info`, with the members and formats that 2.0 allows. */
export function buildInfo(value: JsonValue | undefined, context: DowngradeContext): JsonObject {
  if (context.origin) return isObject(value) ? value : {};
  const given = isObject(value) ? downgradeLicense(value, context, '/info', '/info') : {};
  const { contact, license, ...rest } = given;
  const info = texts(rest, ['title', 'version', 'description', 'termsOfService'], context, '/info');
  return {
    title: '',
    version: '',
    ...info,
    ...(isObject(contact) ? { contact: buildContact(contact, context) } : {}),
    ...(isObject(license) && typeof license['name'] === 'string'
      ? { license: withUrl(license, ['name', 'url'], context, '/info/license') }
      : {}),
    ...extensionsOf(given, context),
  };
}

function buildContact(contact: JsonObject, context: DowngradeContext): JsonObject {
  const { email, ...rest } = withUrl(contact, ['name', 'url', 'email'], context, '/info/contact');
  if (typeof email === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) return { ...rest, email };
  if (email !== undefined)
    context.lose(
      '/info/contact/email',
      'openapi/no-address',
      'This is no e-mail address that OpenAPI 2.0 allows.',
    );
  return rest;
}

function withUrl(
  node: JsonObject,
  names: readonly string[],
  context: DowngradeContext,
  source: string,
): JsonObject {
  const { url, ...rest } = texts(node, names, context, source);
  const extensions = extensionsOf(node, context);
  if (url === undefined || isUrl(url))
    return { ...rest, ...(url === undefined ? {} : { url }), ...extensions };
  context.lose(context.at(source, 'url'), 'openapi/no-address', 'OpenAPI 2.0 wants an absolute URL here.');
  return { ...rest, ...extensions };
}

export function buildExternalDocs(
  value: JsonValue | undefined,
  context: DowngradeContext,
  source: string,
): JsonObject | null {
  if (!isObject(value)) return null;
  if (context.origin) return value;
  const docs = withUrl(value, ['url', 'description'], context, source);
  return docs['url'] === undefined ? null : docs;
}

/** Tags, each name once. */
export function buildTags(value: JsonValue | undefined, context: DowngradeContext): JsonValue | undefined {
  if (!isArray(value) || context.origin) return value;
  const seen = new Set<JsonValue>();
  return value.flatMap((tag, index) => {
    const source = context.at('/tags', index);
    if (!isObject(tag) || typeof tag['name'] !== 'string' || seen.has(tag['name'])) {
      context.lose(source, 'openapi/tag-twice', 'A tag of this name stands before it, or it has no name.');
      return [];
    }
    seen.add(tag['name']);
    const { externalDocs, ...rest } = tag;
    const docs = buildExternalDocs(externalDocs, context, context.at(source, 'externalDocs'));
    return [
      {
        ...texts(rest, ['name', 'description'], context, source),
        ...(docs ? { externalDocs: docs } : {}),
        ...extensionsOf(tag, context),
      },
    ];
  });
}
