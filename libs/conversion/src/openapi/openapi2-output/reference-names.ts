import { pointerTokens, refPointer, type JsonObject } from '@connectory/definition';
import { originOf } from '../hints.js';

const sections = new Map([
  ['schemas', 'definitions'],
  ['parameters', 'parameters'],
  ['requestBodies', 'parameters'],
  ['responses', 'responses'],
  ['securitySchemes', 'securityDefinitions'],
]);

const encodeToken = (token: string) =>
  encodeURIComponent(token.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'));

/** Where the references of a canonical definition lead in OpenAPI 2.0; those into other files stay as they are. */
export function openapi2Refs(root: JsonObject): (ref: string) => string {
  const names = originOf(root, '2.0')?.names ?? new Map<string, string>();
  const rewritten = new Map<string, string>();
  const rewrite = (ref: string): string => {
    if (!ref.startsWith('#/components/'))
      return ref.replace(/^([^#]+)#\/components\/schemas\//, '$1#/definitions/');
    const pointer = refPointer(ref);
    if (pointer === null) return ref;
    const [, section = '', name, ...rest] = pointerTokens(pointer);
    const home = sections.get(section);
    if (home === undefined || name === undefined) return ref;
    const oldName = names.get(`/${section}/${name}`) ?? name;
    return `#/${[home, oldName, ...rest].map(encodeToken).join('/')}`;
  };
  return (ref) => {
    const known = rewritten.get(ref);
    if (known !== undefined) return known;
    const fresh = rewrite(ref);
    rewritten.set(ref, fresh);
    return fresh;
  };
}
