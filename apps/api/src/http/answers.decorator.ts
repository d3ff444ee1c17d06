import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiProduces, ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import type { z } from 'zod';

type SchemaObject = Extract<ApiResponseOptions, { schema: unknown }>['schema'];

/** A body that is not JSON of ours. */
export interface OtherBody {
  readonly mediaTypes: readonly string[];
  /** Without one, it is text. */
  readonly schema?: SchemaObject;
}

/** Nest's documentation passes over a handler without the types that a compiler notes for it; ours notes none. */
const noteParameters: MethodDecorator = (target, key) =>
  Reflect.defineMetadata('design:paramtypes', Array(16).fill(Object), target, key);

/** What else the document says of an answer. */
interface MoreOfAnswer {
  /** What its headers say, by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the usual one of its schema would mislead. */
  readonly example?: unknown;
}

/**
 * Sets the status of a route's answer and documents it.
 *
 * @param body the schema of its JSON, or what else it is; an answer without one has no body
 */
export function Answers(
  status: number,
  description: string,
  body?: z.ZodType | OtherBody,
  { headers, example }: MoreOfAnswer = {},
): MethodDecorator {
  const common = {
    status,
    description,
    ...(headers && { headers: describeHeaders(headers) }),
    ...(example !== undefined && { example }),
  };
  const decorators = [noteParameters, HttpCode(status)];
  if (body && 'mediaTypes' in body) {
    const schema: SchemaObject = body.schema ?? { type: 'string' };
    decorators.push(ApiProduces(...body.mediaTypes), ApiResponse({ ...common, schema }));
  } else {
    decorators.push(ApiResponse({ ...common, ...(body && { standardSchema: body }) }));
  }
  return applyDecorators(...decorators);
}

const describeHeaders = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' as const } },
    ]),
  );
