import { expect, it } from 'vitest';
import { operationReferences } from './operation-references.js';

it('finds where operations are named, wherever that is', () => {
  const get = {
    operationId: 'GetTexts',
    parameters: [{ 'x-ms-dynamic-values': { operationId: 'ListLanguages' } }],
    'x-ms-api-annotation': { replacement: { operationId: 'GetAllTexts' } },
    responses: { 200: { links: { 'a/b': { operationId: 'GetTexts' } } } },
  };
  const browse = { browse: { operationId: 'ListLanguages' }, open: { operationId: 1 } };
  const document = {
    paths: { '/a': { get, 'x-other': { operationId: 'GetTexts' } } },
    webhooks: { in: { post: { operationId: 'Sent' } } },
    definitions: { A: { 'x-ms-dynamic-tree': browse } },
  };
  expect([...operationReferences(document)]).toEqual([
    [
      'ListLanguages',
      ['/paths/~1a/get/parameters/0/x-ms-dynamic-values', '/definitions/A/x-ms-dynamic-tree/browse'],
    ],
    ['GetAllTexts', ['/paths/~1a/get/x-ms-api-annotation/replacement']],
    ['GetTexts', ['/paths/~1a/get/responses/200/links/a~1b', '/paths/~1a/x-other']],
  ]);
});
