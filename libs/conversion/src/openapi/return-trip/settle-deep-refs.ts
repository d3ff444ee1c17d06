import {
  isObject,
  refPointer,
  resolveRef,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { DowngradeContext } from '../downgrade-context.js';
import { createNamer } from '../free-name.js';

/** A component that takes in what a reference leads to; its pointer in the older version. */
interface MadeComponent {
  readonly pointer: string;
  readonly value: JsonValue;
}

/** More passes than this mean that components lead to ever new components. */
const mostMade = 1_000;

/**
 * References into the depth of the document lead nowhere when what they name has moved. What such a reference led to becomes
 * a component of its own, and the reference leads there. `make` builds the component; it may find more such references.
 */
export function settleDeepRefs(
  built: JsonObject,
  context: DowngradeContext,
  make: (schema: JsonValue, pointer: string, name: string) => MadeComponent,
): JsonObject {
  // On the way back to its own version a definition is given what it said, by its differences.
  if (context.origin) return built;
  const made = new Map<string, MadeComponent>();
  const nameSchema = createNamer();
  const schemas = valueAt(built, context.to === '3.0' ? '/components/schemas' : '/definitions');
  const known = isObject(schemas) ? schemas : {};
  let whole = built;
  for (let index = 0; index < context.deepRefs.length && made.size < mostMade; index += 1) {
    const { holder, ref } = context.deepRefs[index]!;
    const pointer = refPointer(holder['$ref'] as string);
    if (pointer === null || valueAt(built, pointer) !== undefined) continue;
    const target = resolveRef(context.root, ref);
    if (!target) continue;
    let component = made.get(target.pointer);
    if (!component) {
      const name = nameSchema(baseName(target.pointer), (taken) => Object.hasOwn(known, taken));
      const at = context.to === '3.0' ? `/components/schemas/${name}` : `/definitions/${name}`;
      // Known before it is built: it may refer to itself.
      made.set(target.pointer, { pointer: at, value: {} });
      component = make(target.value, target.pointer, name);
      made.set(target.pointer, component);
    }
    holder['$ref'] = `#${component.pointer}`;
  }
  for (const { pointer, value } of made.values()) whole = place(whole, pointer.split('/').slice(1), value);
  return whole;
}

/** The last words of a pointer: short, and mostly telling. */
function baseName(pointer: string): string {
  const words = pointer.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.slice(-4).join('_') || 'schema';
}

function place(value: JsonObject, [token, ...rest]: readonly string[], leaf: JsonValue): JsonObject {
  if (token === undefined) return value;
  const child = value[token];
  return { ...value, [token]: rest.length === 0 ? leaf : place(isObject(child) ? child : {}, rest, leaf) };
}
