import type { ApiOperationOptions } from '@nestjs/swagger';

/** The two forms of POST /v1/registrations for the OpenAPI document. */
export const registrationBody: ApiOperationOptions['requestBody'] = {
  required: true,
  description: 'A text or an address as JSON, or a file as a form.',
  content: {
    'application/json': {
      schema: { $ref: '#/components/schemas/CreateRegistrationRequest' },
      examples: {
        text: {
          summary: 'A text',
          value: {
            source: {
              type: 'inline',
              text: 'openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: "3.0"\npaths: {}\n',
              fileName: 'text-analytics.yaml',
            },
          },
        },
        address: {
          summary: 'An address',
          value: {
            source: { type: 'url', url: 'https://api.example.com/openapi.json' },
            name: 'Text Analytics',
          },
        },
      },
    },
    'multipart/form-data': {
      schema: {
        type: 'object',
        title: 'Upload',
        required: ['file'],
        properties: {
          file: {
            type: 'string',
            format: 'binary',
            description:
              'The source, with its file name. A description in several files comes as a zip archive of them.',
          },
          name: {
            type: 'string',
            maxLength: 120,
            description: 'The name of the connector; without it the title of the source is taken.',
          },
          connectorId: {
            type: 'string',
            format: 'uuid',
            description: 'Add a revision to this connector instead of making a new one.',
          },
        },
      },
    },
  },
};
