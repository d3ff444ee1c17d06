import { isObject, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { resolve, type DowngradeContext } from '../downgrade-context.js';
import { downgradeSchema } from '../downgrade-schema/downgrade-schema.js';
import { differencesHint } from '../hints.js';
import { setMember } from '../map-members.js';
import { restore } from '../return-trip/restore.js';
import { chooseContent } from './media-types.js';
import { isKnownPlace, writeParameter } from './parameters.js';
import { writeBodyParameter } from './request-body.js';
import { writeResponse } from './responses.js';

type Build = (value: JsonValue, source: string, target: string) => JsonObject | null;

function buildSection(
  section: string,
  home: string,
  context: DowngradeContext,
  build: Build,
): Record<string, JsonValue> {
  const components = valueAt(context.root, `/components/${section}`);
  const built: Record<string, JsonValue> = {};
  if (!isObject(components)) return built;
  for (const name of Object.keys(components)) {
    const oldName = context.origin?.names.get(`/${section}/${name}`) ?? name;
    const source = context.at('/components', section, name);
    const target = context.at('', home, oldName);
    const value = build(components[name]!, source, target);
    if (!value) continue;
    context.map(source, target);
    setMember(built, oldName, value);
  }
  return built;
}

export const buildDefinitions = (context: DowngradeContext): JsonObject =>
  buildSection('schemas', 'definitions', context, (schema, source, target) =>
    restore(
      downgradeSchema(schema, context, source, target),
      isObject(schema) ? schema[differencesHint] : undefined,
      context,
    ),
  );

/** Parameters of the document. Body parameters are among them only if they were in a 2.0 source. */
export function buildParameterDefinitions(context: DowngradeContext): JsonObject {
  const parameters = buildSection('parameters', 'parameters', context, (value, source, target) => {
    const found = resolve(value, source, context);
    if (!found || (!isKnownPlace(found.value) && !context.origin)) {
      context.lose(source, 'openapi/cookie', 'OpenAPI 2.0 has no parameters in cookies.');
      return null;
    }
    return writeParameter(found.value, context, found.pointer, target);
  });
  const bodies = context.origin
    ? buildSection('requestBodies', 'parameters', context, (value, source, target) => {
        const content = isObject(value)
          ? chooseContent(value['content'], context, context.at(source, 'content'))
          : null;
        return content && isObject(value)
          ? writeBodyParameter(value, content, context, source, target)
          : null;
      })
    : {};
  return { ...parameters, ...bodies };
}

export const buildResponseDefinitions = (context: DowngradeContext): JsonObject =>
  buildSection('responses', 'responses', context, (value, source, target) => {
    const found = resolve(value, source, context);
    if (!found) return null;
    const chosen = chooseContent(found.value['content'], context, context.at(found.pointer, 'content'));
    return writeResponse(found.value, chosen, context, found.pointer, target);
  });
