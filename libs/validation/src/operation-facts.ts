import { isObject, type DefinitionNode, type JsonValue, type SpecVersion } from '@connectory/definition';
import { pathOfOperation } from './path-operations.js';
import { below, type Place, type PlacedObject } from './place.js';

/** Follows a reference; see `Facts`. */
export type Resolve = (value: JsonValue | undefined, place: Place) => PlacedObject | null;

/** A parameter of an operation, behind its reference. */
export interface ParameterFacts extends PlacedObject {
  readonly name: string;
  /** `path`, `query`, `header`, `cookie`, and in 2.0 also `body` and `formData`. */
  readonly location: string;
  /** Where the operation or its path item lists it. */
  readonly listed: Place;
  /** What its values are like: its schema, behind references; in 2.0 the parameter itself, unless it is the body. */
  readonly schema: PlacedObject | null;
}

/** One media type of a request or response body. */
export interface ContentFacts {
  /** `null` in 2.0, where `consumes` and `produces` name them. */
  readonly mediaType: string | null;
  /** Behind references; `null` if there is none. */
  readonly schema: PlacedObject | null;
  /** The Media Type Object; in 2.0 the body parameter or the response. */
  readonly place: Place;
}

export interface ResponseFacts extends PlacedObject {
  /** As written: `200`, `4XX`, `default`. */
  readonly status: string;
  readonly content: readonly ContentFacts[];
}

/** An operation in the terms that all versions share. What is not of the right shape is left out. */
export interface OperationFacts {
  readonly node: DefinitionNode;
  readonly method: string;
  /** `null` in callbacks, webhooks and shared path items, whose path is not known. */
  readonly path: string | null;
  readonly operationId: string | null;
  /** Those of the path item that the operation does not replace, then its own. */
  readonly parameters: readonly ParameterFacts[];
  /** The media types of the request body; in 2.0 the one body parameter. Form fields of 2.0 are parameters. */
  readonly body: readonly ContentFacts[];
  readonly responses: readonly ResponseFacts[];
}

/** The facts of an operation; what most rules never ask for is worked out when the first one asks. */
export function operationFacts(node: DefinitionNode, version: SpecVersion, resolve: Resolve): OperationFacts {
  const pathOperation = pathOfOperation(node);
  const { operationId } = node.value;
  let parameters: readonly ParameterFacts[] | undefined;
  let body: readonly ContentFacts[] | undefined;
  let responses: readonly ResponseFacts[] | undefined;
  return {
    node,
    method: String(node.step[0]),
    path: pathOperation?.path ?? null,
    operationId: typeof operationId === 'string' && operationId !== '' ? operationId : null,
    get parameters() {
      return (parameters ??= effectiveParameters(node, version, resolve));
    },
    get body() {
      return (body ??= version === '2.0' ? bodyParameter(this.parameters) : requestBody(node, resolve));
    },
    get responses() {
      return (responses ??= responsesOf(node, version, resolve));
    },
  };
}

function effectiveParameters(node: DefinitionNode, version: SpecVersion, resolve: Resolve): ParameterFacts[] {
  const own = parametersOf(node, version, resolve);
  const { parent } = node;
  if (parent?.type !== 'PathItem' || parent.value['parameters'] === undefined) return own;
  const replaced = new Set(own.map(keyOf));
  return [
    ...parametersOf(parent, version, resolve).filter((parameter) => !replaced.has(keyOf(parameter))),
    ...own,
  ];
}

const keyOf = ({ name, location }: ParameterFacts) => `${location} ${name}`;

function parametersOf(owner: DefinitionNode, version: SpecVersion, resolve: Resolve): ParameterFacts[] {
  const list: JsonValue | undefined = owner.value['parameters'];
  if (!Array.isArray(list)) return [];
  const found: ParameterFacts[] = [];
  for (let index = 0; index < list.length; index++) {
    const listed: Place = { node: owner, member: ['parameters', index] };
    const parameter = resolve(list[index] as JsonValue, listed);
    if (parameter === null) continue;
    const { value, place } = parameter;
    const { name, in: location } = value;
    if (typeof name !== 'string' || typeof location !== 'string') continue;
    const schema =
      version === '2.0' && location !== 'body' ? parameter : resolve(value['schema'], below(place, 'schema'));
    found.push({ value, place, name, location, listed, schema });
  }
  return found;
}

function bodyParameter(parameters: readonly ParameterFacts[]): ContentFacts[] {
  const body = parameters.find(({ location }) => location === 'body');
  return body === undefined ? [] : [{ mediaType: null, schema: body.schema, place: body.place }];
}

function requestBody(node: DefinitionNode, resolve: Resolve): ContentFacts[] {
  const body = resolve(node.value['requestBody'], { node, member: ['requestBody'] });
  return body === null ? [] : contentOf(body, resolve);
}

function contentOf({ value, place }: PlacedObject, resolve: Resolve): ContentFacts[] {
  const { content } = value;
  if (!isObject(content)) return [];
  return Object.entries(content).flatMap(([mediaType, media]) => {
    if (!isObject(media)) return [];
    const here = below(place, 'content', mediaType);
    return [{ mediaType, place: here, schema: resolve(media['schema'], below(here, 'schema')) }];
  });
}

function responsesOf(node: DefinitionNode, version: SpecVersion, resolve: Resolve): ResponseFacts[] {
  const { responses } = node.value;
  if (!isObject(responses)) return [];
  return Object.entries(responses).flatMap(([status, item]) => {
    if (status.startsWith('x-')) return [];
    const response = resolve(item, { node, member: ['responses', status] });
    if (response === null) return [];
    return [{ ...response, status, content: responseContent(response, version, resolve) }];
  });
}

function responseContent(response: PlacedObject, version: SpecVersion, resolve: Resolve): ContentFacts[] {
  if (version !== '2.0') return contentOf(response, resolve);
  if (response.value['schema'] === undefined) return [];
  const schema = resolve(response.value['schema'], below(response.place, 'schema'));
  return [{ mediaType: null, schema, place: response.place }];
}
