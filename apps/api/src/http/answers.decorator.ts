import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Nest's documentation passes over a handler without the types that a compiler notes for it; ours notes none. */
const noteParameters: MethodDecorator = (target, key) =>
  Reflect.defineMetadata('design:paramtypes', Array(16).fill(Object), target, key);

/** Sets the status of a route's answer and documents its schema. */
export function Answers(status: number, description: string, schema?: z.ZodType): MethodDecorator {
  return applyDecorators(
    noteParameters,
    HttpCode(status),
    ApiResponse({ status, description, ...(schema && { standardSchema: schema }) }),
  );
}
