import { isArray, isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { downgradeSchema } from '../downgrade-schema/downgrade-schema.js';
import { differencesHint, isHint } from '../hints.js';
import { mapItems, mapMembers, setMember, without } from '../map-members.js';
import { settleDeepRefs } from '../return-trip/settle-deep-refs.js';
import { restore } from '../return-trip/restore.js';
import { rewriteRefs } from '../rewrite-refs.js';
import { downgradeLicense } from './license.js';
import { isLostScheme, keepKnownRequirements } from './lost-schemes.js';
import { inlinePathItem } from './path-item-refs.js';
import { members30, referable, type Member, type Shape } from './shapes.js';

/** Path items hold callbacks hold path items. */
const maxDepth = 400;
const plainVersion = '3.0.3';
const notIn30 = 'openapi/not-in-3-0';

/**
 * A canonical definition as OpenAPI 3.0: schemas in the older dialect, members that only 3.1 has left out with an
 * entry in the ledger, everything else as and where it is.
 */
export function downgradeToOpenapi30(context: DowngradeContext): JsonObject {
  context.map('', '');
  const { root } = context;
  const built = downgradeNode(root, 'document', context, '', '', 0) as JsonObject;
  const settled = settleDeepRefs(built, context, (schema, pointer, name) => ({
    pointer: `/components/schemas/${name}`,
    value: downgradeSchema(schema, context, pointer, context.at('/components/schemas', name)),
  }));
  const { openapi: _version, ...rest } = settled;
  const webhooks = root['webhooks'];
  const whole: JsonObject = {
    openapi: context.origin?.version ?? plainVersion,
    info: isObject(rest['info']) ? rest['info'] : { title: '', version: '' },
    ...without(rest, 'info', 'paths'),
    paths: isObject(rest['paths']) ? rest['paths'] : {},
    ...(isObject(webhooks) ? { 'x-webhooks': downgradeWebhooks(webhooks, context) } : {}),
  };
  return restore(whole, root[differencesHint], context);
}

/** Webhooks stay for tools that look for them under this name, which many do. */
function downgradeWebhooks(webhooks: JsonObject, context: DowngradeContext): JsonObject {
  context.map('/webhooks', '/x-webhooks');
  return mapMembers(webhooks, (item, name) =>
    downgradeNode(
      item,
      'pathItem',
      context,
      context.at('/webhooks', name),
      context.at('/x-webhooks', name),
      1,
    ),
  );
}

function downgradeNode(
  value: JsonValue,
  shape: Shape,
  context: DowngradeContext,
  source: string,
  target: string,
  depth: number,
): JsonValue {
  if (shape === 'asIs') return value;
  if (shape === 'schema') {
    const schema = downgradeSchema(value, context, source, target);
    return isObject(value) ? restore(schema, value[differencesHint], context) : schema;
  }
  if (!isObject(value) || depth > maxDepth) return value;
  if (typeof value['$ref'] === 'string' && referable.has(shape)) return value;
  if (shape === 'callback') return downgradeCallback(value, context, source, target, depth);
  const node = shape === 'pathItem' ? inlinePathItem(value, context) : value;
  const known = members30[shape];
  const built: Record<string, JsonValue> = {};
  for (const key of Object.keys(node)) {
    if (isHint(key)) continue;
    const child = node[key]!;
    const member = Object.hasOwn(known, key) ? known[key] : undefined;
    if (member) {
      const from = context.at(source, key);
      setMember(built, key, downgradeMember(child, member, context, from, context.at(target, key), depth));
    } else if (key.startsWith('x-')) {
      setMember(built, key, rewriteRefs(child, context.rewriteRef));
    } else if (!(shape === 'document' && key === 'webhooks')) {
      context.lose(context.at(source, key), notIn30, 'OpenAPI 3.0 has no member of this name here.');
    }
  }
  const finished = finish(built, shape, context, source, target);
  return restore(finished, value[differencesHint], context);
}

function downgradeCallback(
  value: JsonObject,
  context: DowngradeContext,
  source: string,
  target: string,
  depth: number,
): JsonObject {
  const { [differencesHint]: differences, ...items } = value;
  const built = mapMembers(items, (item, key) =>
    key.startsWith('x-')
      ? item
      : downgradeNode(item, 'pathItem', context, context.at(source, key), context.at(target, key), depth + 1),
  );
  return restore(built, differences, context);
}

function downgradeMember(
  value: JsonValue,
  member: Member,
  context: DowngradeContext,
  source: string,
  target: string,
  depth: number,
): JsonValue {
  const below = (child: JsonValue, name: string | number) =>
    downgradeNode(
      child,
      member.shape,
      context,
      context.at(source, name),
      context.at(target, name),
      depth + 2,
    );
  if (!member.each) return downgradeNode(value, member.shape, context, source, target, depth + 1);
  if (isArray(value)) return mapItems(value, below);
  if (!isObject(value)) return value;
  return mapMembers(value, (child, name) =>
    name.startsWith('x-') && member.shape === 'pathItem'
      ? rewriteRefs(child, context.rewriteRef)
      : below(child, name),
  );
}

/** What 3.0 wants otherwise of whole objects. */
function finish(
  built: JsonObject,
  shape: Shape,
  context: DowngradeContext,
  source: string,
  target: string,
): JsonObject {
  switch (shape) {
    case 'info':
      return downgradeLicense(built, context, source, target);
    case 'operation':
    case 'document': {
      const secured = keepKnownRequirements(built, context, source);
      const given = secured['responses'];
      const responses = isObject(given) ? given : {};
      if (shape === 'document' || Object.keys(responses).some((key) => !key.startsWith('x-'))) return secured;
      // 3.1 does without responses, 3.0 does not.
      context.setDefault(context.at(source, 'responses'), context.at(target, 'responses'));
      return { ...secured, responses: { default: { description: '' }, ...responses } };
    }
    case 'components': {
      const schemes = built['securitySchemes'];
      if (!isObject(schemes)) return built;
      const lost = Object.keys(schemes).filter((name) => isLostScheme(schemes[name]));
      for (const name of lost)
        context.lose(
          context.at(source, 'securitySchemes', name),
          'openapi/mutual-tls',
          'OpenAPI 3.0 cannot say that clients identify themselves by a certificate.',
        );
      return lost.length > 0 ? { ...built, securitySchemes: without(schemes, ...lost) } : built;
    }
    default:
      return built;
  }
}
