import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type Schema = Schemas[string];

/** Formats that say more to a reader than the expressions by which zod checks them. */
const telling = new Set(['uuid', 'date-time', 'email', 'uri']);

/**
 * A zod schema as OpenAPI 3.1 wants it. Schemas with an `id` become components, and are referred to.
 *
 * @param io whether somebody writes the value (`input`: defaults may be missing) or we do (`output`)
 */
export function schemaComponents(
  schema: z.ZodType,
  io: 'input' | 'output',
): { readonly schema: Schema; readonly components: Schemas } {
  const {
    $schema: _dialect,
    $defs: definitions = {},
    ...root
  } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (telling.has(jsonSchema.format ?? '')) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  const components = Object.entries(definitions).map(([name, definition]) => {
    const { id: _id, ...rest } = definition;
    return [name, inComponents(rest)] as const;
  });
  return { schema: inComponents(root) as Schema, components: Object.fromEntries(components) as Schemas };
}

/** The same with references into the components of an OpenAPI document. */
function inComponents(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inComponents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === '$ref' && typeof member === 'string'
        ? member.replace('#/$defs/', '#/components/schemas/')
        : inComponents(member),
    ]),
  );
}
