import {
  appendPointer,
  isArray,
  isObject,
  pointerRef,
  pointerTokens,
  refPointer,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import { mapItems, mapMembers, setMember } from './map-members.js';
import { nameComponents } from './openapi2/component-names.js';

/** A 3.0 document whose components have names that 3.1 allows. */
export interface RenamedDocument {
  readonly document: JsonObject;
  /** Pointer of the component below `/components` in its new place → the name that it had. */
  readonly names: ReadonlyMap<string, string>;
}

const maxDepth = 512;

/**
 * Gives components whose names OpenAPI 3.1 does not allow (section 4.8.7) other ones, with all references, mappings and security
 * requirements that name them; `null` if all names are fine, as they nearly always are.
 */
export function renameComponents(document: JsonObject): RenamedDocument | null {
  const { components } = document;
  if (!isObject(components)) return null;
  const renamed = new Map<string, ReadonlyMap<string, string>>();
  const names = new Map<string, string>();
  for (const section of Object.keys(components)) {
    if (section.startsWith('x-') || !isObject(components[section])) continue;
    const all = nameComponents(components[section]);
    const changed = [...all].filter(([before, after]) => before !== after);
    if (changed.length === 0) continue;
    renamed.set(section, new Map(changed));
    for (const [before, after] of changed) names.set(appendPointer('', section, after), before);
  }
  if (renamed.size === 0) return null;
  const inPlace = { ...document, components: renameSections(components, renamed) };
  return { document: renameUses(inPlace, renamed, 0) as JsonObject, names };
}

type Renamed = ReadonlyMap<string, ReadonlyMap<string, string>>;

function renameSections(components: JsonObject, renamed: Renamed): JsonObject {
  return mapMembers(components, (section, name) => {
    const names = renamed.get(name);
    if (!names || !isObject(section)) return section;
    const moved: Record<string, JsonValue> = {};
    for (const key of Object.keys(section)) setMember(moved, names.get(key) ?? key, section[key]!);
    return moved;
  });
}

function renameUses(value: JsonValue, renamed: Renamed, depth: number): JsonValue {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return value;
  if (isArray(value)) return mapItems(value, (item) => renameUses(item, renamed, depth + 1));
  return mapMembers(value, (child, key) => {
    if (key === '$ref' && typeof child === 'string') return renameRef(child, renamed);
    if (key === 'mapping' && isObject(child))
      return mapMembers(child, (ref) => (typeof ref === 'string' ? renameRef(ref, renamed) : ref));
    if (key === 'security' && isArray(child))
      return mapItems(child, (requirement) => renameRequirement(requirement, renamed.get('securitySchemes')));
    return renameUses(child, renamed, depth + 1);
  });
}

function renameRef(ref: string, renamed: Renamed): string {
  const pointer = ref.startsWith('#/components/') ? refPointer(ref) : null;
  if (pointer === null) return renamed.get('schemas')?.get(ref) ?? ref;
  const [components = '', section = '', name = '', ...rest] = pointerTokens(pointer);
  const after = renamed.get(section)?.get(name);
  return after === undefined ? ref : pointerRef(appendPointer('', components, section, after, ...rest));
}

function renameRequirement(
  requirement: JsonValue,
  names: ReadonlyMap<string, string> | undefined,
): JsonValue {
  if (!names || !isObject(requirement)) return requirement;
  const moved: Record<string, JsonValue> = {};
  for (const key of Object.keys(requirement)) setMember(moved, names.get(key) ?? key, requirement[key]!);
  return moved;
}
