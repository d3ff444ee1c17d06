import { isArray, isObject, type JsonObject, type JsonValue } from './json.js';

const has =
  (...names: readonly string[]) =>
  (value: JsonObject) =>
    names.every((name) => Object.hasOwn(value, name));
const says = (name: string, pattern: RegExp) => (value: JsonObject) => {
  const text = value[name];
  return typeof text === 'string' && pattern.test(text);
};
const versioned = (name: string, member: string) => (value: JsonObject) => {
  const version = value[member];
  return typeof version === 'string' && version.length < 20 ? `${name} ${version}` : name;
};

/** Documents that people take for API descriptions, in the order in which they are looked for. */
const foreignDocuments: readonly {
  readonly is: (value: JsonObject) => boolean;
  readonly name: (value: JsonObject) => string;
}[] = [
  { is: has('asyncapi'), name: versioned('an AsyncAPI document', 'asyncapi') },
  { is: has('arazzo'), name: versioned('an Arazzo description', 'arazzo') },
  { is: has('overlay', 'actions'), name: versioned('an OpenAPI Overlay', 'overlay') },
  { is: has('openrpc'), name: versioned('an OpenRPC document', 'openrpc') },
  { is: says('_type', /^export$/), name: () => 'an Insomnia export' },
  { is: says('type', /insomnia\.rest/), name: () => 'an Insomnia collection' },
  { is: (value) => isObject(value['log']) && has('entries')(value['log']), name: () => 'a HAR file' },
  { is: has('__schema'), name: () => 'a GraphQL introspection result' },
  {
    is: (value) => isObject(value['data']) && has('__schema')(value['data']),
    name: () => 'a GraphQL introspection result',
  },
  { is: says('kind', /^discovery#/), name: () => 'a Google API discovery document' },
  { is: has('smithy', 'shapes'), name: () => 'a Smithy model' },
  { is: says('_postman_variable_scope', /^environment$/), name: () => 'a Postman environment' },
  { is: says('_postman_variable_scope', /^globals$/), name: () => 'a file of Postman globals' },
  { is: has('collections', 'environments'), name: () => 'a Postman data dump' },
  { is: isHoppscotch, name: () => 'a Hoppscotch collection' },
  { is: has('clientName', 'collectionName'), name: () => 'a Thunder Client collection' },
  {
    is: (value) => isObject(value['properties']) && has('connectionParameters')(value['properties']),
    name: () => 'the apiProperties.json of a custom connector (its apiDefinition.swagger.json is needed)',
  },
  { is: has('apiVersion', 'kind'), name: () => 'a Kubernetes manifest' },
  { is: says('$schema', /workflowdefinition/i), name: () => 'a Logic Apps workflow definition' },
  { is: says('$schema', /deploymentTemplate/i), name: () => 'an Azure deployment template' },
  { is: says('$schema', /json-schema\.org/), name: () => 'a JSON Schema' },
  {
    is: has('paths', 'info'),
    name: () => 'an OpenAPI description that does not say its version (`openapi` is missing)',
  },
  { is: has('properties', 'type'), name: () => 'a JSON Schema' },
  { is: has('name', 'version', 'dependencies'), name: () => 'a package.json' },
];

function isHoppscotch(value: JsonObject): boolean {
  const requests = value['requests'];
  return Array.isArray(requests) && has('v', 'folders')(value);
}

/** What a document is that is neither an OpenAPI description nor a Postman collection, as well as that can be told. */
export function nameForeignValue(value: JsonValue): string {
  if (isObject(value))
    return foreignDocuments.find(({ is }) => is(value))?.name(value) ?? describeObject(value);
  if (isArray(value)) {
    const first = value[0];
    if (isObject(first) && isHoppscotch(first)) return 'a list of Hoppscotch collections';
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  }
  if (value === null) return 'the value null';
  return typeof value === 'string' ? 'plain text' : `a single ${typeof value}`;
}

function describeObject(value: JsonObject): string {
  const names = Object.keys(value);
  if (names.length === 0) return 'an empty object';
  const shown = names.slice(0, 5).map((name) => `\`${name.slice(0, 40)}\``);
  return `an object with ${shown.join(', ')}${names.length > 5 ? ' and more' : ''}`;
}

/** Texts that are known before anybody reads them as JSON or YAML. */
const foreignTexts: readonly { readonly is: RegExp; readonly name: string }[] = [
  { is: /^%PDF-/, name: 'a PDF document' },
  { is: /^PK[\x03\x05]/, name: 'a zip archive' },
  { is: /^\x1f[\x8b\ufffd]/, name: 'a gzip archive' },
  { is: /^.{0,3}PNG\r?\n/, name: 'an image' },
  { is: /^\s*#%RAML\s/, name: 'a RAML document' },
  { is: /^\s*FORMAT:\s*1A\b/, name: 'an API Blueprint' },
  { is: /^\s*<!doctype html|^\s*<html/i, name: 'an HTML page (was the link to the file itself?)' },
  { is: /^\s*<[^]{0,2000}?<(?:\w+:)?definitions\b|^\s*<(?:\w+:)?definitions\b/, name: 'a WSDL document' },
  {
    is: /^\s*<[^]{0,2000}?<(?:\w+:)?application\b[^>]*wadl|^\s*<(?:\w+:)?application\b[^>]*wadl/,
    name: 'a WADL document',
  },
  { is: /^\s*<(?:\?xml|!--|[A-Za-z])/, name: 'an XML document' },
];

const graphqlDefinition =
  /^\s*(?:extend\s+)?(?:(?:type|interface|input|enum|union|scalar)\s+\w+|schema\s*(?:@\w+\s*)?\{|directive\s+@\w+)/m;
const graphqlBody = /\b(?:Query|Mutation|ID!?|String!?|schema)\b/;

/** What a text is whose first characters give it away, or `null`. */
export function nameForeignText(text: string): string | null {
  return foreignTexts.find(({ is }) => is.test(text))?.name ?? null;
}

/** As `nameForeignText`, for texts that are known to be neither JSON nor YAML. */
export function nameUnreadableText(text: string): string | null {
  const beginning = text.slice(0, 10_000);
  if (graphqlDefinition.test(beginning) && graphqlBody.test(beginning)) return 'a GraphQL schema';
  if (/^\s*syntax\s*=\s*["']proto[23]["']/m.test(beginning)) return 'a Protocol Buffers definition';
  if (/^\s*(?:import|export|const|var|let|function)\s/m.test(beginning)) return 'program code';
  return null;
}
