import { isObject, walk, type JsonValue, type SpecVersion } from '@connectory/definition';

/**
 * Makes a function that tells whether a reference may lead to a schema by its `$id` or its anchor (JSON Schema 2020-12
 * section 8.2) instead of by a pointer. Such references are not followed further. Names are taken from everywhere in the
 * document, so that none is called unresolved because of where its target stands.
 */
export function namedSchemas(document: JsonValue, version: SpecVersion): (ref: string) => boolean {
  if (version !== '3.1') return () => false;
  let names: ReadonlySet<string> | undefined;
  return (ref) => {
    names ??= schemaNames(document);
    const hash = ref.indexOf('#');
    return names.has(ref) || (hash > 0 && names.has(ref.slice(0, hash)));
  };
}

function schemaNames(document: JsonValue): ReadonlySet<string> {
  const names = new Set<string>();
  walk(document, (value) => {
    if (!isObject(value)) return;
    const { $id, $anchor, $dynamicAnchor } = value;
    if (typeof $id === 'string') {
      names.add($id);
      // A reference to a neighbour is written without the part that both have in common.
      names.add($id.slice($id.lastIndexOf('/') + 1));
    }
    for (const anchor of [$anchor, $dynamicAnchor]) if (typeof anchor === 'string') names.add(`#${anchor}`);
  });
  return names;
}
