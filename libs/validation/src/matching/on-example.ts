import { isArray, isObject, type DefinitionNode, type JsonValue } from '@connectory/definition';
import { below, type Place } from '../place.js';
import { having, type DocumentContext, type Visitor } from '../rule.js';

/** An example with the schema that it is one of. */
export interface PlacedExample {
  readonly value: JsonValue;
  readonly schema: JsonValue;
  readonly place: Place;
  /** It may also be JSON that was written as a text. */
  readonly isText: boolean;
}

/**
 * A visitor for every example: of schemas, parameters, headers and media types, and of the responses of 2.0. Passed over are
 * texts that stand for something else: of media types other than JSON, and of lists and objects in parameters.
 */
export function onExample(
  { version, follow }: Pick<DocumentContext, 'version' | 'follow'>,
  handle: (example: PlacedExample) => void,
): Visitor {
  const examplesOf = (node: DefinitionNode, schema: JsonValue, isJson: boolean) => {
    const give = (value: JsonValue | undefined, place: Place) => {
      const isText = typeof value === 'string';
      if (value === undefined || (isText && !isJson)) return;
      handle({ value, schema, place, isText });
    };
    const { example, examples } = node.value;
    give(example, { node, member: ['example'] });
    if (!isObject(examples)) return;
    for (const [name, item] of Object.entries(examples)) {
      const end = follow(item);
      const found = end === undefined ? item : end?.value;
      const place: Place = end ? { node: end } : { node, member: ['examples', name] };
      if (isObject(found)) give(found['value'], below(place, 'value'));
    }
  };
  const described = (node: DefinitionNode) => {
    const { schema } = node.value;
    if (schema === undefined || node.ref !== null) return;
    const target = follow(schema)?.value ?? schema;
    const type = isObject(target) ? target['type'] : undefined;
    examplesOf(node, schema, type !== 'array' && type !== 'object' && !isArray(type));
  };
  return {
    Schema: having(exampleMembers, (node) => {
      const { example, examples } = node.value;
      if (node.ref !== null && version !== '3.1') return;
      if (example !== undefined)
        handle({ value: example, schema: node.value, place: { node, member: ['example'] }, isText: false });
      if (version !== '3.1' || !isArray(examples)) return;
      for (const [index, value] of examples.entries())
        handle({ value, schema: node.value, place: { node, member: ['examples', index] }, isText: false });
    }),
    Parameter: having(exampleMembers, described),
    Header: having(exampleMembers, described),
    MediaType: having(exampleMembers, (node) => {
      const { schema } = node.value;
      if (schema !== undefined) examplesOf(node, schema, isJson(String(node.step[1])));
    }),
    Response: having(exampleMembers, (node) => {
      const { schema, examples } = node.value;
      if (version !== '2.0' || schema === undefined || !isObject(examples)) return;
      for (const [mediaType, value] of Object.entries(examples)) {
        if (!isJson(mediaType)) continue;
        handle({ value, schema, place: { node, member: ['examples', mediaType] }, isText: true });
      }
    }),
  };
}

const exampleMembers = ['example', 'examples'];

const isJson = (mediaType: string) => /[/+]json\s*(?:;|$)/i.test(mediaType);
