/** The objects of OpenAPI 3.0 that are gone into; whatever is inside the others stays as it is. */
export type Shape =
  | 'document'
  | 'info'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'header'
  | 'requestBody'
  | 'response'
  | 'mediaType'
  | 'encoding'
  | 'notification'
  | 'callback'
  | 'securityScheme'
  | 'schema'
  | 'asIs';

export interface Member {
  readonly shape: Shape;
  /** The member is a list of or a map to such objects. */
  readonly each?: boolean;
}

const one = (shape: Shape): Member => ({ shape });
const each = (shape: Shape): Member => ({ shape, each: true });
const asIs = one('asIs');
const all = (...names: readonly string[]): Record<string, Member> =>
  Object.fromEntries(names.map((name) => [name, asIs]));

const header: Record<string, Member> = {
  ...all('description', 'required', 'deprecated', 'allowEmptyValue', 'style', 'explode', 'allowReserved'),
  ...all('example', 'examples'),
  schema: one('schema'),
  content: each('mediaType'),
};

/** The members that OpenAPI 3.0.3 defines; others than these and extensions have no place in it. */
export const members30: Record<Exclude<Shape, 'schema' | 'callback' | 'asIs'>, Record<string, Member>> = {
  document: {
    ...all('openapi', 'servers', 'security', 'tags', 'externalDocs'),
    info: one('info'),
    paths: each('pathItem'),
    components: one('components'),
  },
  info: all('title', 'description', 'termsOfService', 'contact', 'license', 'version'),
  components: {
    ...all('examples', 'links'),
    schemas: each('schema'),
    responses: each('response'),
    parameters: each('parameter'),
    requestBodies: each('requestBody'),
    headers: each('header'),
    securitySchemes: each('securityScheme'),
    callbacks: each('callback'),
  },
  pathItem: {
    ...all('$ref', 'summary', 'description', 'servers'),
    parameters: each('parameter'),
    ...Object.fromEntries(
      ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [
        method,
        one('operation'),
      ]),
    ),
    'x-ms-notification-content': one('notification'),
  },
  operation: {
    ...all(
      'tags',
      'summary',
      'description',
      'externalDocs',
      'operationId',
      'deprecated',
      'security',
      'servers',
    ),
    parameters: each('parameter'),
    requestBody: one('requestBody'),
    responses: each('response'),
    callbacks: each('callback'),
  },
  parameter: { ...all('name', 'in'), ...header },
  header,
  requestBody: { ...all('description', 'required'), content: each('mediaType') },
  response: { ...all('description', 'links'), headers: each('header'), content: each('mediaType') },
  mediaType: { ...all('example', 'examples'), schema: one('schema'), encoding: each('encoding') },
  encoding: { ...all('contentType', 'style', 'explode', 'allowReserved'), headers: each('header') },
  notification: { ...all('description', 'headers'), schema: one('schema') },
  securityScheme: all(
    ...['type', 'description', 'name', 'in', 'scheme', 'bearerFormat', 'flows', 'openIdConnectUrl'],
  ),
};

/** Where an object may be a reference instead. A path item's `$ref` is another thing: it has members beside it. */
export const referable: ReadonlySet<Shape> = new Set<Shape>([
  'parameter',
  'header',
  'requestBody',
  'response',
  'callback',
  'securityScheme',
]);
