import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import type { SchemaPlace } from './downgrade-schema.js';
import { keywordLost } from './losses.js';

type Members = Record<string, JsonValue>;
type Below = (child: JsonValue, ...path: readonly (string | number)[]) => JsonObject;

export function downgradeItems(
  value: JsonValue,
  schema: JsonObject,
  context: DowngradeContext,
  members: Members,
  below: Below,
  from: () => string,
): void {
  if (schema['prefixItems'] !== undefined) {
    context.lose(from(), keywordLost, 'Older versions describe all items of a list alike.');
  } else if (isArray(value)) {
    context.lose(from(), keywordLost, 'Older versions describe all items of a list alike.');
    members['items'] = {};
  } else {
    members['items'] = below(value, 'items');
  }
}

export function downgradeTuple(
  value: JsonValue,
  schema: JsonObject,
  context: DowngradeContext,
  place: SchemaPlace,
  members: Members,
  below: Below,
): void {
  context.lose(
    context.at(place.source, 'prefixItems'),
    'openapi/tuple',
    'Older versions describe all items of a list alike; the schemas of the single items became a choice, or none.',
  );
  const isChoice =
    context.to === '3.0' && isArray(value) && value.length > 0 && schema['items'] === undefined;
  members['items'] = isChoice
    ? { anyOf: value.map((child, index) => below(child, 'prefixItems', index)) }
    : {};
}
