import { isArray, isObject, type JsonValue } from '@connectory/definition';

/** The bundled document would be more than what is accepted. */
export class BundleLimitError extends Error {
  override readonly name = 'BundleLimitError';
}

/** What a bundled document may grow to. What is written twice counts twice, although it is kept once. */
export interface BundleBudget {
  /** For each object or list of the specification. */
  enter(depth: number): void;
  /** For a name, and for data as a whole. */
  spend(data: JsonValue, depth: number): void;
  /** About how many characters it takes to indent each line of JSON. */
  indentation(): number;
}

/** `enter` and `spend` throw a {@link BundleLimitError} as soon as it is spent. */
export function createBundleBudget(limits: {
  readonly maxBytes: number;
  readonly maxDepth: number;
}): BundleBudget {
  const sizes = new WeakMap<object, Size>();
  let characters = 0;
  let indentation = 0;
  const add = (more: number, depth: number) => {
    if (depth >= limits.maxDepth)
      throw new BundleLimitError(`it would have more than ${limits.maxDepth} levels`);
    characters += more;
    if (characters > limits.maxBytes)
      throw new BundleLimitError(`it would have more than ${limits.maxBytes} bytes`);
  };
  return {
    enter: (depth) => {
      add(2, depth);
      indentation += 2 * depth;
    },
    spend: (data, depth) => {
      const size = sizeOf(data, sizes);
      add(size.characters, depth);
      indentation += size.indentation + 2 * depth * size.lines;
    },
    indentation: () => indentation,
  };
}

/** Of compact JSON, or a little less; and what lines and indentation add to it. */
interface Size {
  readonly characters: number;
  readonly lines: number;
  readonly indentation: number;
}

/** Data comes from a reader that has limited its depth. */
function sizeOf(value: JsonValue, sizes: WeakMap<object, Size>): Size {
  if (typeof value === 'string') return { characters: value.length + 2, lines: 1, indentation: 0 };
  if (!isArray(value) && !isObject(value)) return { characters: 1, lines: 1, indentation: 0 };
  const known = sizes.get(value);
  if (known) return known;
  let characters = 2;
  let lines = 2;
  let indentation = 0;
  const add = (name: number, item: JsonValue) => {
    const size = sizeOf(item, sizes);
    characters += name + size.characters;
    lines += size.lines;
    indentation += size.indentation + 2 * size.lines;
  };
  if (isArray(value)) for (const item of value) add(1, item);
  else for (const name in value) add(name.length + 4, value[name]!);
  const size = { characters, lines, indentation };
  sizes.set(value, size);
  return size;
}
