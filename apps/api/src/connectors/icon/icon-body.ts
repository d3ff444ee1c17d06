import type { ApiOperationOptions } from '@nestjs/swagger';

/** What an image may be sent as; what it is, its bytes tell. */
export const iconTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/svg+xml',
  'application/octet-stream',
] as const;

export const iconRoute = '/v1/connectors/:id/icon';

/** The body of PUT …/icon for the OpenAPI document. */
export const iconBody: ApiOperationOptions['requestBody'] = {
  required: true,
  description: 'The image, as it is in its file.',
  content: Object.fromEntries(
    iconTypes.map((type) => [type, { schema: { type: 'string', format: 'binary', title: 'Image' } }]),
  ),
};
