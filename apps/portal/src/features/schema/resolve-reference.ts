export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'boolean' || isRecord(value);

/** A schema with its `$ref`s followed, and the names of those on the way. */
export interface Resolved {
  readonly schema: JsonSchema;
  /** The `$ref`s that were followed, in order. */
  readonly references: readonly string[];
  /** A `$ref` that leads nowhere, in a circle, or out of the document. */
  readonly broken: string | null;
}

/**
 * Follows the `$ref`s of one schema into the definition. What stands beside a `$ref` counts, too, as JSON Schema
 * 2020-12 has it, and goes before what the reference says.
 */
export function resolveReference(schema: JsonSchema, definition: unknown): Resolved {
  const references: string[] = [];
  let current = schema;
  while (isRecord(current) && typeof current['$ref'] === 'string') {
    const { $ref: reference, ...beside } = current;
    const name = String(reference);
    const target = references.includes(name) ? undefined : valueAt(definition, name);
    if (!isSchema(target)) return { schema: beside, references, broken: name };
    references.push(name);
    current = isRecord(target) ? { ...target, ...beside } : target;
  }
  return { schema: current, references, broken: null };
}

/** The value that a document-internal reference such as `#/components/schemas/Pet` points to. */
function valueAt(definition: unknown, reference: string): unknown {
  if (!reference.startsWith('#/')) return reference === '#' ? definition : undefined;
  let value = definition;
  for (const raw of reference.slice(2).split('/')) {
    const key = decode(raw).replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is a name as good as any other.
    return text;
  }
}

/** `#/components/schemas/Pet` → `Pet`. */
export const referenceName = (reference: string): string =>
  decode(reference.slice(reference.lastIndexOf('/') + 1))
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
