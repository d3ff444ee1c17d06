import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { without } from '../map-members.js';
import { sameValue } from '../return-trip/difference.js';

/** The media types that custom connectors take (certification rules, MimeTypeNotSupported), in the order of preference. */
const supported = [
  'application/json',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'text/plain',
];

/** One media type stands for the content; `types` are all under which it is the same. */
export interface ChosenContent {
  readonly types: readonly string[];
  readonly key: string;
  readonly mediaType: JsonObject;
}

/** The media type of a content that OpenAPI 2.0 keeps; the others are lost, unless they say the same. */
export function chooseContent(
  content: JsonValue | undefined,
  context: DowngradeContext,
  source: string,
): ChosenContent | null {
  if (!isObject(content)) return null;
  const keys = Object.keys(content).filter((key) => isObject(content[key]) && !key.startsWith('x-'));
  const key = context.origin ? keys[0] : bestOf(keys);
  if (key === undefined) return null;
  const mediaType = content[key] as JsonObject;
  const same = keys.filter((other) => isSame(mediaType, content[other] as JsonObject));
  if (context.origin) return { types: same, key, mediaType };

  const plain = same.map(plainType).filter((type) => supported.includes(type));
  for (const other of keys) {
    if (other !== key && !(same.includes(other) && supported.includes(plainType(other))))
      context.lose(
        context.at(source, other),
        'openapi/several-content-types',
        'OpenAPI 2.0 has one schema for all content types, and custom connectors take few of them.',
      );
  }
  return { types: plain.length > 0 ? [...new Set(plain)] : [plainType(key)], key, mediaType };
}

const isSame = (one: JsonObject, other: JsonObject) =>
  one === other || sameValue(without(one, 'example', 'examples'), without(other, 'example', 'examples'));

function bestOf(keys: readonly string[]): string | undefined {
  const rank = (key: string) => {
    const index = supported.indexOf(plainType(key));
    if (index !== -1) return index;
    return /[/+]json$/.test(plainType(key)) ? supported.length : supported.length + 1;
  };
  return keys.toSorted((one, other) => rank(one) - rank(other))[0];
}

/** Without parameters; a wildcard is taken for JSON, which most APIs mean. */
function plainType(key: string): string {
  const type = key.split(';')[0]!.trim().toLowerCase();
  return type === '*/*' || type === 'application/*' || type === '' ? 'application/json' : type;
}

export const isFormType = (type: string) =>
  type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded';
