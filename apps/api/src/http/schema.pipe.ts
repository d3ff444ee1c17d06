import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { parseInput } from './parse-input.js';

const places = { body: 'body', query: 'query', param: 'path' } as const;

/**
 * Parses what a handler takes with the schema beside it: `@Body({ schema })`, `@Query({ schema })`, `@Param('id', { schema })`.
 * Throws `request/invalid`. A parameter without a schema is not the caller's fault but ours, and fails as such.
 */
export class SchemaPipe implements PipeTransform {
  async transform(value: unknown, { type, schema, data }: ArgumentMetadata): Promise<unknown> {
    if (type === 'custom') return value;
    if (!schema) throw new Error(`A ${type} parameter ${data ?? ''} has no schema`);
    return parseInput(schema, value, places[type], data);
  }
}
