import { isObject, pointerTokens, valueAt, type JsonObject, type JsonValue } from '@connectory/definition';
import { isIntoMoved } from './moved-refs.js';
import { nameComponents, type ComponentNames } from './component-names.js';

/** An OpenAPI 2.0 document with what its parts need to know of the whole. */
export interface SourceDocument {
  readonly root: JsonObject;
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
  readonly schemas: ComponentNames;
  readonly parameters: ComponentNames;
  readonly responses: ComponentNames;
  readonly securitySchemes: ComponentNames;
  /** References that were rewritten already: most documents repeat the same few. */
  readonly rewritten: Map<string, string>;
  /** Upgraded schemas that the plain way back turns into these of the source. */
  readonly returned: Map<JsonValue, JsonObject>;
}

export function readSource(root: JsonObject): SourceDocument {
  return {
    root,
    consumes: mediaTypes(root['consumes']) ?? [],
    produces: mediaTypes(root['produces']) ?? [],
    schemas: nameComponents(root['definitions']),
    parameters: nameComponents(root['parameters']),
    responses: nameComponents(root['responses']),
    securitySchemes: nameComponents(root['securityDefinitions']),
    rewritten: new Map(),
    returned: new Map(),
  };
}

/** The media types of a `consumes` or `produces`; `undefined` if it is absent or says nothing. */
export function mediaTypes(value: JsonValue | undefined): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const types = value.filter((type): type is string => typeof type === 'string' && type !== '');
  return types.length > 0 ? [...new Set(types)] : undefined;
}

/** The parameter behind a local reference, and its pointer; follows references to references a few times at most. */
export function resolveParameter(
  root: JsonObject,
  parameter: JsonValue,
  pointer: string,
): { readonly value: JsonObject; readonly pointer: string } | null {
  let value: JsonValue | undefined = parameter;
  let at = pointer;
  for (let hops = 0; hops < 8; hops += 1) {
    if (!isObject(value)) return null;
    const ref: JsonValue | undefined = value['$ref'];
    if (typeof ref !== 'string') return { value, pointer: at };
    if (!ref.startsWith('#/')) return null;
    at = decodeFragment(ref.slice(1));
    value = valueAt(root, at);
  }
  return null;
}

/** The pointer of a `#…` fragment with its percent-escapes read; left as it is when they are broken. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch (error) {
    if (error instanceof URIError) return fragment;
    throw error;
  }
}

const encodeToken = (token: string) =>
  encodeURIComponent(token.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'));

/** Where a reference of the 2.0 document points in 3.1. References to other files keep their file. */
export function rewriteRef(document: SourceDocument, ref: string): string {
  const known = document.rewritten.get(ref);
  if (known !== undefined) return known;
  const rewritten = rewriteFreshRef(document, ref);
  document.rewritten.set(ref, rewritten);
  return rewritten;
}

function rewriteFreshRef(document: SourceDocument, ref: string): string {
  if (!ref.startsWith('#/')) {
    return ref.replace(/#\/definitions\//, '#/components/schemas/');
  }
  const [section, name, ...rest] = pointerTokens(decodeFragment(ref.slice(1)));
  const below = rest.map((token) => `/${encodeToken(token)}`).join('');
  if (name === undefined || isIntoMoved(ref)) return ref;
  switch (section) {
    case 'definitions':
      return `#/components/schemas/${encodeToken(document.schemas.get(name) ?? name)}${below}`;
    case 'parameters': {
      const parameter = resolveParameter(document.root, { $ref: ref }, '');
      const home = parameter?.value['in'] === 'body' ? 'requestBodies' : 'parameters';
      return `#/components/${home}/${encodeToken(document.parameters.get(name) ?? name)}${below}`;
    }
    case 'responses':
      return `#/components/responses/${encodeToken(document.responses.get(name) ?? name)}${below}`;
    default:
      return ref;
  }
}
