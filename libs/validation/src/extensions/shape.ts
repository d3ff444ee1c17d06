import { isArray, isObject, type JsonValue } from '@connectory/definition';

/** The JSON shape of the value of an extension. */
export type Shape =
  | { readonly is: 'text' | 'boolean' | 'whole number' | 'anything' | 'object' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly item: Shape }
  | { readonly is: 'map'; readonly value: Shape }
  /** A value that is no object, or else an object of the given shape. */
  | { readonly is: 'plain or'; readonly object: Shape }
  | {
      readonly is: 'members';
      readonly members: Members;
      readonly required: readonly string[];
      readonly open: boolean;
    }
  /** An object with at least one of some members. */
  | { readonly is: 'some'; readonly of: readonly string[]; readonly shape: Shape };

export type Members = Readonly<Record<string, Shape>>;

/** Where a value departs from a shape. */
export type Misfit = { readonly path: readonly (string | number)[] } & (
  | { readonly is: 'type'; readonly expected: string }
  | { readonly is: 'choice'; readonly value: string; readonly allowed: readonly string[] }
  | { readonly is: 'missing'; readonly name: string }
  | { readonly is: 'unknown'; readonly name: string; readonly known: readonly string[] }
);

const none: readonly Misfit[] = [];

/** Where a value departs from a shape; nothing is said of what stands below something of the wrong type. */
export function misfits(shape: Shape, value: JsonValue, path: Misfit['path'] = []): readonly Misfit[] {
  const wrong = (expected: string): readonly Misfit[] => [{ path, is: 'type', expected }];
  switch (shape.is) {
    case 'anything':
      return none;
    case 'text':
      return typeof value === 'string' ? none : wrong('a text');
    case 'boolean':
      return typeof value === 'boolean' ? none : wrong('`true` or `false`');
    case 'whole number':
      return Number.isInteger(value) && Number(value) > 0 ? none : wrong('a whole number from 1 on');
    case 'object':
      return isObject(value) ? none : wrong('an object');
    case 'choice':
      if (typeof value !== 'string') return wrong(`one of ${quoted(shape.of)}`);
      return shape.of.includes(value) ? none : [{ path, is: 'choice', value, allowed: shape.of }];
    case 'list':
      if (!isArray(value)) return wrong('a list');
      return value.flatMap((item, index) => misfits(shape.item, item, [...path, index]));
    case 'map':
      if (!isObject(value)) return wrong('an object');
      return Object.entries(value).flatMap(([name, member]) => misfits(shape.value, member, [...path, name]));
    case 'plain or':
      return isObject(value) ? misfits(shape.object, value, path) : none;
    case 'some':
      if (isObject(value) && !shape.of.some((name) => Object.hasOwn(value, name)))
        return [{ path, is: 'missing', name: shape.of[0]! }];
      return misfits(shape.shape, value, path);
    case 'members':
      return isObject(value) ? memberMisfits(shape, value, path) : wrong('an object');
  }
}

function memberMisfits(
  { members, required, open }: Extract<Shape, { is: 'members' }>,
  value: Readonly<Record<string, JsonValue>>,
  path: Misfit['path'],
): readonly Misfit[] {
  const missing = required.filter((name) => !Object.hasOwn(value, name));
  return [
    ...missing.map((name): Misfit => ({ path, is: 'missing', name })),
    ...Object.entries(value).flatMap(([name, member]): readonly Misfit[] => {
      if (Object.hasOwn(members, name)) return misfits(members[name]!, member, [...path, name]);
      const known = open || name.startsWith('x-');
      return known ? none : [{ path: [...path, name], is: 'unknown', name, known: Object.keys(members) }];
    }),
  ];
}

export const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

/** The allowed value that differs from `value` in nothing but capitals; designers read it all the same. */
export const spelledOtherwise = (value: string, allowed: readonly string[]) =>
  allowed.find((one) => one.toLowerCase() === value.toLowerCase());

/** Names a part of an extension in a message. */
export const partOf = (extension: string, path: Misfit['path']) =>
  path.length === 0 ? `\`${extension}\`` : `\`${path.join('.')}\` of \`${extension}\``;
