import type { SpecVersion } from './recognise-kind.js';

/** The objects that OpenAPI descriptions are made of, by the names of the specification. */
export type NodeType =
  | 'Document'
  | 'Info'
  | 'Server'
  | 'Tag'
  | 'Paths'
  | 'PathItem'
  | 'Operation'
  | 'Parameter'
  | 'Items'
  | 'RequestBody'
  | 'MediaType'
  | 'Encoding'
  | 'Responses'
  | 'Response'
  | 'Header'
  | 'Example'
  | 'Link'
  | 'Callback'
  | 'Components'
  | 'Schema'
  | 'SecurityScheme'
  | 'SecurityRequirement';

/** What a member holds: an object of a type, a list of them, or a map to them. */
export interface ChildShape {
  readonly type: NodeType;
  readonly as: 'one' | 'list' | 'map' | 'one-or-list';
}

export interface NodeShape {
  readonly members: ReadonlyMap<string, ChildShape>;
  /** The type of all other members except extensions (`x-…`), for objects with patterned fields. */
  readonly others?: NodeType;
}

export type NodeShapes = Readonly<Record<NodeType, NodeShape>>;

const one = (type: NodeType): ChildShape => ({ type, as: 'one' });
const list = (type: NodeType): ChildShape => ({ type, as: 'list' });
const map = (type: NodeType): ChildShape => ({ type, as: 'map' });
const oneOrList = (type: NodeType): ChildShape => ({ type, as: 'one-or-list' });

type Members = Readonly<Record<string, ChildShape>>;
const shape = (members: Members, others?: NodeType): NodeShape => ({
  members: new Map(Object.entries(members)),
  ...(others ? { others } : {}),
});

/** The methods that a path item can have operations for, in the order of the specification. */
export const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

const operations = Object.fromEntries(httpMethods.map((method) => [method, one('Operation')]));

const schema: Members = {
  properties: map('Schema'),
  additionalProperties: one('Schema'),
  items: oneOrList('Schema'),
  allOf: list('Schema'),
  anyOf: list('Schema'),
  oneOf: list('Schema'),
  not: one('Schema'),
};

/** What JSON Schema 2020-12 adds, `definitions` and `dependencies` of older drafts included. */
const schema31: Members = {
  ...schema,
  $defs: map('Schema'),
  definitions: map('Schema'),
  patternProperties: map('Schema'),
  dependentSchemas: map('Schema'),
  prefixItems: list('Schema'),
  contains: one('Schema'),
  propertyNames: one('Schema'),
  if: one('Schema'),
  then: one('Schema'),
  else: one('Schema'),
  unevaluatedItems: one('Schema'),
  unevaluatedProperties: one('Schema'),
  contentSchema: one('Schema'),
};

const components: Members = {
  schemas: map('Schema'),
  responses: map('Response'),
  parameters: map('Parameter'),
  examples: map('Example'),
  requestBodies: map('RequestBody'),
  headers: map('Header'),
  securitySchemes: map('SecurityScheme'),
  links: map('Link'),
  callbacks: map('Callback'),
};

const leaf = shape({});
const parameter: Members = { schema: one('Schema'), content: map('MediaType'), examples: map('Example') };

const version3 = (
  schemaMembers: Members,
  componentMembers: Members,
  documentMembers: Members,
): NodeShapes => ({
  Document: shape({
    info: one('Info'),
    servers: list('Server'),
    paths: one('Paths'),
    components: one('Components'),
    security: list('SecurityRequirement'),
    tags: list('Tag'),
    ...documentMembers,
  }),
  Info: leaf,
  Server: leaf,
  Tag: leaf,
  Paths: shape({}, 'PathItem'),
  PathItem: shape({ servers: list('Server'), parameters: list('Parameter'), ...operations }),
  Operation: shape({
    parameters: list('Parameter'),
    requestBody: one('RequestBody'),
    responses: one('Responses'),
    callbacks: map('Callback'),
    security: list('SecurityRequirement'),
    servers: list('Server'),
  }),
  Parameter: shape(parameter),
  Items: leaf,
  RequestBody: shape({ content: map('MediaType') }),
  MediaType: shape({ schema: one('Schema'), examples: map('Example'), encoding: map('Encoding') }),
  Encoding: shape({ headers: map('Header') }),
  Responses: shape({}, 'Response'),
  Response: shape({ headers: map('Header'), content: map('MediaType'), links: map('Link') }),
  Header: shape(parameter),
  Example: leaf,
  Link: shape({ server: one('Server') }),
  Callback: shape({}, 'PathItem'),
  Components: shape(componentMembers),
  Schema: shape(schemaMembers),
  SecurityScheme: leaf,
  SecurityRequirement: leaf,
});

const version2: NodeShapes = {
  ...version3(schema, {}, {}),
  Document: shape({
    info: one('Info'),
    paths: one('Paths'),
    definitions: map('Schema'),
    parameters: map('Parameter'),
    responses: map('Response'),
    securityDefinitions: map('SecurityScheme'),
    security: list('SecurityRequirement'),
    tags: list('Tag'),
  }),
  PathItem: shape({ parameters: list('Parameter'), ...operations }),
  Operation: shape({
    parameters: list('Parameter'),
    responses: one('Responses'),
    security: list('SecurityRequirement'),
  }),
  Parameter: shape({ schema: one('Schema'), items: one('Items') }),
  Items: shape({ items: one('Items') }),
  Response: shape({ schema: one('Schema'), headers: map('Header') }),
  Header: shape({ items: one('Items') }),
};

/** What the objects of each version hold. */
export const nodeShapes: Readonly<Record<SpecVersion, NodeShapes>> = {
  '2.0': version2,
  '3.0': version3(schema, components, {}),
  '3.1': version3(schema31, { ...components, pathItems: map('PathItem') }, { webhooks: map('PathItem') }),
};

/** The objects that a Reference Object may stand for. */
export const referenceable: ReadonlySet<NodeType> = new Set<NodeType>([
  'PathItem',
  'Parameter',
  'RequestBody',
  'Response',
  'Header',
  'Example',
  'Link',
  'Callback',
  'Schema',
  'SecurityScheme',
]);
