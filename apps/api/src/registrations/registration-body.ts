import type { ApiBodyOptions } from '@nestjs/swagger';

/** The two forms of POST /v1/registrations for the OpenAPI document. */
export const registrationBody: ApiBodyOptions = {
  schema: {
    oneOf: [
      { $ref: '#/components/schemas/CreateRegistrationRequest' },
      {
        type: 'object',
        title: 'Upload',
        description: 'As multipart/form-data.',
        required: ['file'],
        properties: {
          file: { type: 'string', format: 'binary' },
          name: { type: 'string', maxLength: 120 },
          connectorId: { type: 'string', format: 'uuid' },
        },
      },
    ],
  },
};
