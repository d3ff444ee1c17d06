import { ApiOperation, type ApiOperationOptions } from '@nestjs/swagger';

/**
 * What the OpenAPI document calls a route and says of it.
 *
 * @param operationId how programs name it: a verb first, in camel case, and no other route has it
 * @param summary what it does in a few words
 * @param description what else there is to say, in Markdown
 * @param members of the operation that nothing else can tell
 */
export const Describes = (
  operationId: string,
  summary: string,
  description?: string,
  members: Pick<ApiOperationOptions, 'requestBody'> = {},
): MethodDecorator => ApiOperation({ operationId, summary, ...(description && { description }), ...members });
