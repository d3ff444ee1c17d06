import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import type { SchemaPlace } from './downgrade-schema.js';
import { unusable } from './losses.js';

const types: readonly JsonValue[] = ['array', 'boolean', 'integer', 'number', 'object', 'string'];

/** Older versions know one type each; several become a choice in 3.0, and any type in 2.0. */
export function downgradeTypes(
  value: JsonValue,
  context: DowngradeContext,
  { source, target }: SchemaPlace,
  members: Record<string, JsonValue>,
): void {
  const from = context.at(source, 'type');
  if (types.includes(value)) {
    members['type'] = value;
    return;
  }
  const known = isArray(value) ? value.filter((one) => types.includes(one)) : [];
  if (known.length === 0) {
    context.lose(from, unusable, 'JSON Schema has no type of this name; any type is allowed instead.');
  } else if (context.to === '3.0') {
    const branches = known.map((type): JsonObject => (type === 'array' ? { type, items: {} } : { type }));
    const taken = members['anyOf'];
    context.merge(from, context.at(target, 'anyOf'));
    if (taken === undefined) members['anyOf'] = branches;
    else members['allOf'] = [...(isArray(members['allOf']) ? members['allOf'] : []), { anyOf: branches }];
  } else {
    context.lose(
      from,
      'openapi/several-types',
      'OpenAPI 2.0 knows one type for each schema; any type is allowed instead.',
    );
  }
}
