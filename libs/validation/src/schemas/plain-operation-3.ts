import { anything, boolean, string, type Check } from './plain-checks.js';
import { listOf, mapOf, oneOf, plainObject, referenceOr, responses } from './plain-object.js';
import { byLocation, described, security, type PlainTypes } from './plain-parts.js';

/** The objects of 3.0 and 3.1, with a check of their schemas. */
export function plainTypes3(schema: Check): PlainTypes {
  const example = plainObject({ required: [], members: { ...described, value: anything } });
  const examples = mapOf(referenceOr(example));
  /** One example, or several with names. */
  const exemplified = {
    example: ((_, owner) => owner['examples'] === undefined) satisfies Check,
    examples: ((value, owner) => owner['example'] === undefined && examples(value, owner)) satisfies Check,
  };
  const mediaType = plainObject({ required: [], members: { schema, ...exemplified } });
  const content = mapOf(mediaType);
  const header = plainObject({
    required: ['schema'],
    members: {
      description: string,
      required: boolean,
      deprecated: boolean,
      explode: boolean,
      schema,
      ...exemplified,
    },
  });
  const parameter = (...styles: readonly string[]) =>
    plainObject({
      required: ['name', 'in', 'schema'],
      members: {
        name: string,
        in: string,
        description: string,
        required: boolean,
        deprecated: boolean,
        style: oneOf(...styles),
        explode: boolean,
        schema,
        ...exemplified,
        allowEmptyValue: boolean,
        allowReserved: boolean,
      },
    });
  const Parameter = byLocation({
    path: parameter('matrix', 'label', 'simple'),
    query: parameter('form', 'spaceDelimited', 'pipeDelimited', 'deepObject'),
    header: parameter('simple'),
    cookie: parameter('form'),
  });
  const Response = plainObject({
    required: ['description'],
    members: { description: string, headers: mapOf(referenceOr(header)), content },
  });
  const requestBody = plainObject({
    required: ['content'],
    members: { description: string, content, required: boolean },
  });
  const Operation = plainObject({
    required: ['responses'],
    members: {
      ...described,
      operationId: string,
      tags: listOf(string),
      deprecated: boolean,
      parameters: listOf(referenceOr(Parameter)),
      requestBody: referenceOr(requestBody),
      responses: responses(/^[1-5](?:\d\d|XX)$/, referenceOr(Response)),
      security,
    },
  });
  return { Operation, Parameter, Response };
}
