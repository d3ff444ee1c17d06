import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { mapMembers, setMember } from '../map-members.js';
import { rewriteRefs } from '../rewrite-refs.js';
import { downgradeBound } from './bounds.js';
import { downgradeContent } from './content.js';
import { downgradeExamples } from './examples.js';
import { downgradeItems, downgradeTuple } from './items.js';
import { downgradeSchema, type SchemaPlace } from './downgrade-schema.js';
import { isNullSchema } from './lift-null.js';
import { keywordLosses, keywordLost, unusable } from './losses.js';
import { downgradeTypes } from './types.js';
import { checkKeyword } from './usable-keyword.js';

type Members = Record<string, JsonValue>;

/** Puts what one keyword becomes into `members`. */
export function downgradeKeyword(
  key: string,
  schema: JsonObject,
  context: DowngradeContext,
  place: SchemaPlace,
  members: Members,
  isNullable: boolean,
): void {
  const value = schema[key] as JsonValue;
  const { at } = context;
  const from = () => at(place.source, key);
  const below = (child: JsonValue, ...path: readonly (string | number)[]) =>
    downgradeSchema(child, context, at(place.source, ...path), at(place.target, ...path), place.depth + 1);
  switch (key) {
    case 'properties':
      if (isObject(value))
        setMember(
          members,
          key,
          mapMembers(value, (child, name) => below(child, key, name)),
        );
      else context.lose(from(), unusable, 'The properties of a schema are an object.');
      return;
    case 'items':
      downgradeItems(value, schema, context, members, below, from);
      return;
    case 'prefixItems':
      downgradeTuple(value, schema, context, place, members, below);
      return;
    case 'additionalProperties':
      members[key] = typeof value === 'boolean' ? value : below(value, key);
      return;
    case 'not':
      if (context.to === '3.0') members[key] = below(value, key);
      else context.lose(from(), 'openapi/not-in-2-0', 'OpenAPI 2.0 cannot say what a value must not be.');
      return;
    case 'allOf':
    case 'anyOf':
    case 'oneOf': {
      if (!isArray(value) || value.length === 0) {
        context.lose(from(), unusable, 'A list of at least one schema is needed here.');
        return;
      }
      // Choices of OpenAPI 2.0 are worked out by restrictForOpenapi2.
      if (context.to === '2.0' && key !== 'allOf') return;
      const branches = value.flatMap((child, index) =>
        key !== 'allOf' && isNullable && isNullSchema(child) ? [] : [below(child, key, index)],
      );
      const before = members[key];
      members[key] = isArray(before) ? [...before, ...branches] : branches;
      return;
    }
    case 'type':
      downgradeTypes(value, context, place, members);
      return;
    case 'const':
      if (schema['enum'] === undefined) {
        context.map(from(), at(place.target, 'enum', 0));
        members['enum'] = [value];
      } else context.merge(from(), at(place.target, 'enum'));
      return;
    case 'required': {
      const names = isArray(value) ? [...new Set(value.filter((name) => typeof name === 'string'))] : [];
      if (names.length > 0) members[key] = names;
      else context.lose(from(), unusable, 'This names no property.');
      return;
    }
    case 'examples':
      downgradeExamples(value, schema, context, place, members);
      return;
    case 'minimum':
    case 'exclusiveMinimum':
    case 'maximum':
    case 'exclusiveMaximum': {
      const side = /min/i.test(key) ? 'minimum' : 'maximum';
      const bounds = downgradeBound(schema, side);
      for (const [name, bound] of bounds) members[name] = bound;
      if (bounds.length === 0) context.lose(from(), unusable, 'A bound is a number.');
      else if (key.startsWith('excl') || schema[key] !== members[key])
        context.merge(from(), at(place.target, side));
      return;
    }
    case 'contentEncoding':
    case 'contentMediaType':
    case 'format':
      downgradeContent(key, schema, context, place, members);
      return;
    case 'discriminator':
      downgradeDiscriminator(value, context, place, members);
      return;
    default:
      if (key.startsWith('x-')) {
        setMember(members, key, rewriteRefs(value, context.rewriteRef));
        return;
      }
      keepKeyword(key, value, context, members, from);
  }
}

function keepKeyword(
  key: string,
  value: JsonValue,
  context: DowngradeContext,
  members: Members,
  from: () => string,
): void {
  const reason = keywordLosses.get(key);
  if (reason !== undefined) {
    context.lose(from(), keywordLost, reason);
    return;
  }
  const fault = checkKeyword(key, value, context);
  if (fault === null) setMember(members, key, value);
  else context.lose(from(), fault.code, fault.reason);
}

function downgradeDiscriminator(
  value: JsonValue,
  context: DowngradeContext,
  place: SchemaPlace,
  members: Members,
): void {
  const from = context.at(place.source, 'discriminator');
  if (!isObject(value) || typeof value['propertyName'] !== 'string') {
    context.lose(from, unusable, 'A discriminator names a property.');
    return;
  }
  if (context.to === '3.0') {
    members['discriminator'] = value;
    return;
  }
  members['discriminator'] = value['propertyName'];
  if (value['mapping'] !== undefined)
    context.lose(
      context.at(from, 'mapping'),
      'openapi/discriminator-mapping',
      'OpenAPI 2.0 takes the value of the discriminator for the name of a definition.',
    );
}
