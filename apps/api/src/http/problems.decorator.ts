import type { ProblemCode } from '@connectory/contracts';
import { ApiExtension } from '@nestjs/swagger';

/** The member of an operation in the OpenAPI document that lists the codes of its problems. */
export const problemCodesExtension = 'x-connectory-problems';

/** Documents which problems a route can answer with, beside those that follow from what it is (see `describeApi`). */
export const Problems = (...codes: ProblemCode[]): MethodDecorator & ClassDecorator =>
  ApiExtension(problemCodesExtension, codes);
