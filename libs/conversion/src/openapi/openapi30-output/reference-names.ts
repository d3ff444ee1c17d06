import { pointerRef, pointerTokens, refPointer, type JsonObject } from '@connectory/definition';
import { appendPointer } from '@connectory/definition';
import { originOf } from '../hints.js';

/** Where the references of a canonical definition lead in OpenAPI 3.0: elsewhere only where components had other names. */
export function openapi30Refs(root: JsonObject): (ref: string) => string {
  const names = originOf(root, '3.0')?.names;
  if (!names || names.size === 0) return (ref) => ref;
  return (ref) => {
    const pointer = ref.startsWith('#/components/') ? refPointer(ref) : null;
    if (pointer === null) return ref;
    const [components = '', section = '', name = '', ...rest] = pointerTokens(pointer);
    const oldName = names.get(`/${section}/${name}`);
    return oldName === undefined ? ref : pointerRef(appendPointer('', components, section, oldName, ...rest));
  };
}
