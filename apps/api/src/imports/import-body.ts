import type { ApiOperationOptions } from '@nestjs/swagger';

const binary = { type: 'string', format: 'binary' } as const;

/** The forms of POST /v1/imports for the OpenAPI document. */
export const importBody: ApiOperationOptions['requestBody'] = {
  required: true,
  description:
    'Files of a form, or one file as the body: a zip archive, a data dump of Postman, NDJSON, or a document. What it is, is seen in it.',
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        title: 'ImportedFiles',
        properties: {
          file: {
            type: 'array',
            items: binary,
            description:
              'Definitions, collections, environments, zip archives, data dumps, NDJSON: as many parts as there are files, whatever their names.',
          },
        },
      },
    },
    'application/zip': { schema: binary },
    'application/json': {
      schema: {
        type: 'object',
        description: 'A data dump of Postman, or one document.',
      },
    },
    'application/x-ndjson': {
      schema: {
        ...binary,
        description:
          'A document in each line, or an object with `source`, the document as an object or as text, and `name`, what its connector is to be called.',
      },
    },
    'application/octet-stream': { schema: binary },
  },
};
