import type { JsonObject } from '@connectory/definition';
import { expect, it } from 'vitest';
import { applyEdits, readDocument, type EditedDocument } from './edited-document.js';

const token = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz';
/** A definition with an example; a token in it may have been there before anybody knew that it is one. */
const definition = (example: string, title = 'Orders'): JsonObject => ({
  openapi: '3.1.0',
  info: { title, version: '1' },
  paths: {
    '/orders': {
      get: {
        operationId: 'list',
        parameters: [{ name: 'X-Token', in: 'header', example, schema: { type: 'string' } }],
        responses: { 200: { description: 'Fine.' } },
      },
    },
  },
});
const edited = (result: ReturnType<typeof readDocument>) => (result as EditedDocument).definition;
const read = (head: JsonObject, document: JsonObject) =>
  edited(readDocument(head, JSON.stringify(document), 100_000));

it('takes a secret out that somebody has put in', () => {
  const changed = read(definition('none'), definition(token));
  expect(JSON.stringify(changed)).not.toContain(token);
});

it('does not count as an edit what a conversion would make of the head', () => {
  const head = definition(token);
  expect(read(head, head)).toEqual(head);
  expect(read(head, definition(token, 'Renamed'))).toEqual(definition(token, 'Renamed'));
  const action = { target: '$.info', update: { title: 'Renamed' } };
  expect(edited(applyEdits(head, [action]))).toEqual(definition(token, 'Renamed'));
});

it('takes older versions, canonical', () => {
  const older = { swagger: '2.0', info: { title: 'Orders', version: '2' }, paths: {} };
  expect(read(definition('none'), older)).toMatchObject({ openapi: '3.1.0', info: { version: '2' } });
});
