import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import type { SchemaPlace } from './downgrade-schema.js';
import { keywordLost, unusable } from './losses.js';

const textual = /^text\/|[/+](?:json|xml|yaml)$/i;

/** `contentEncoding` and `contentMediaType` of texts are formats in older versions: `byte` and `binary`. */
export function downgradeContent(
  key: 'contentEncoding' | 'contentMediaType' | 'format',
  schema: JsonObject,
  context: DowngradeContext,
  { source, target, depth }: SchemaPlace,
  members: Record<string, JsonValue>,
): void {
  const { contentEncoding, contentMediaType, format } = schema;
  const from = context.at(source, key);
  const value = schema[key];
  if (typeof value !== 'string') {
    context.lose(from, unusable, `A value of ${key} is a text.`);
    return;
  }
  const loseBinary = () =>
    context.lose(
      from,
      'openapi/nested-binary',
      'In custom connectors of OpenAPI 2.0 only a whole body or form field is binary; this is a text.',
    );
  const isInside = context.to === '2.0' && !context.origin && depth > 0;
  if (key === 'format') {
    if (isInside && value === 'binary') loseBinary();
    else members['format'] = value;
    return;
  }
  const isText =
    schema['type'] === 'string' || (isArray(schema['type']) && schema['type'].includes('string'));
  const name = formatOf(contentEncoding, contentMediaType);
  if (
    isText &&
    name !== null &&
    format === undefined &&
    (key === 'contentMediaType') === (name === 'binary')
  ) {
    if (isInside && name === 'binary') {
      loseBinary();
      return;
    }
    members['format'] = name;
    context.map(from, context.at(target, 'format'));
  } else {
    context.lose(from, keywordLost, 'Older versions know only texts in Base64 and binary content.');
  }
}

function formatOf(encoding: JsonValue | undefined, mediaType: JsonValue | undefined): string | null {
  if (typeof encoding === 'string') {
    if (/^base64$/i.test(encoding)) return 'byte';
    return /^(?:binary|8bit)$/i.test(encoding) && mediaType !== undefined ? 'binary' : null;
  }
  return typeof mediaType === 'string' && !textual.test(mediaType) ? 'binary' : null;
}
