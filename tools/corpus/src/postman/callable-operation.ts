import {
  appendPointer,
  httpMethods,
  isObject,
  refFollower,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';

/** An operation of an OpenAPI 3 document with all that is needed to call it; references are followed. */
export interface CallableOperation {
  readonly pointer: string;
  /** In capitals; the one that `x-connectory-method` names where OpenAPI has none. */
  readonly method: string;
  readonly operationId: string | null;
  /** Addresses with `{parameters}`: server and path, one for each server. */
  readonly addresses: readonly Address[];
  readonly parameters: readonly JsonObject[];
  readonly body: { readonly isRequired: boolean; readonly content: ReadonlyMap<string, JsonObject> } | null;
  readonly responseTypes: readonly string[];
  /** Alternatives; each needs all of its schemes. */
  readonly security: readonly (readonly JsonObject[])[];
  /** A reference to a schema followed, for its examples and its type. */
  readonly follow: (value: JsonValue | undefined) => JsonObject;
}

export interface Address {
  readonly server: string;
  readonly path: string;
  readonly variables: JsonObject;
}

const methods: ReadonlySet<string> = new Set(httpMethods);

/** Every operation of `definition`, in the order of the document. */
export function callableOperations(definition: JsonObject): CallableOperation[] {
  const follower = refFollower(definition);
  const follow = (value: JsonValue | undefined): JsonObject => {
    const end = follower(value);
    const target = end === undefined ? value : end?.value;
    return isObject(target) ? target : {};
  };
  const components = objectOf(definition['components']);
  const schemes = objectOf(components['securitySchemes']);
  return Object.entries(objectOf(definition['paths'])).flatMap(([path, item]) => {
    const pathItem = follow(item);
    return Object.entries(pathItem).flatMap(([method, value]): CallableOperation[] => {
      if (!methods.has(method) || !isObject(value)) return [];
      const servers = [value['servers'], pathItem['servers'], definition['servers']]
        .map((list) => listOf(list).filter(isObject))
        .find((list) => list.length > 0) ?? [{ url: '' }];
      return [
        {
          pointer: appendPointer('/paths', path, method),
          method: textOr(value['x-connectory-method'], method).toUpperCase(),
          operationId: typeof value['operationId'] === 'string' ? value['operationId'] : null,
          addresses: servers.map((server) => ({
            server: textOr(server['url'], '').replace(/\/$/, ''),
            path,
            variables: objectOf(server['variables']),
          })),
          parameters: parametersOf(pathItem, value, follow),
          body: bodyOf(value['requestBody'], follow),
          responseTypes: Object.values(objectOf(value['responses'])).flatMap((response) =>
            Object.keys(objectOf(follow(response)['content'])),
          ),
          security: securityOf(value['security'] ?? definition['security'], schemes, follow),
          follow,
        },
      ];
    });
  });
}

type Follow = CallableOperation['follow'];

/** Those of an operation take the place of those of its path that have their name and place. */
function parametersOf(pathItem: JsonObject, operation: JsonObject, follow: Follow): JsonObject[] {
  const parameters = new Map<string, JsonObject>();
  for (const value of [...listOf(pathItem['parameters']), ...listOf(operation['parameters'])]) {
    const parameter = follow(value);
    parameters.set(`${textOr(parameter['in'], '')} ${textOr(parameter['name'], '')}`, parameter);
  }
  return [...parameters.values()];
}

function bodyOf(value: JsonValue | undefined, follow: Follow): CallableOperation['body'] {
  if (value === undefined) return null;
  const body = follow(value);
  const content = Object.entries(objectOf(body['content']));
  return {
    isRequired: body['required'] === true,
    content: new Map(content.map(([type, media]) => [type.toLowerCase(), follow(media)])),
  };
}

function securityOf(value: JsonValue | undefined, schemes: JsonObject, follow: Follow): JsonObject[][] {
  return listOf(value)
    .filter(isObject)
    .map((requirement) => Object.keys(requirement).map((name) => follow(schemes[name])));
}

export const objectOf = (value: JsonValue | undefined): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  Array.isArray(value) ? (value as readonly JsonValue[]) : [];
export const textOr = (value: JsonValue | undefined, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
