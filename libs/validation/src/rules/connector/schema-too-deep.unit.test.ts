import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { schemaTooDeep } from './schema-too-deep.js';

const chain = (length: number, end: string) => `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      responses:
        '200':
          description: OK
          content: {application/json: {schema: {$ref: '#/components/schemas/S1'}}}
    put:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S1'}}}}
components:
  schemas:
${Array.from({ length: length - 1 }, (_, index) => `    S${index + 1}: {items: {$ref: '#/components/schemas/S${index + 2}'}}\n`).join('')}
    S${length}: ${end}
`;

describe(schemaTooDeep.id, () => {
  it('counts levels behind references and reports each schema once', () => {
    expect(reportedPointers(schemaTooDeep, chain(33, '{type: string}'))).toEqual([
      '/paths/~1a/get/responses/200/content/application~1json/schema',
    ]);
    expect(reportedPointers(schemaTooDeep, chain(32, '{type: string}'))).toEqual([]);
  });

  it('lets a schema contain itself', () => {
    expect(reportedPointers(schemaTooDeep, chain(20, "{items: {$ref: '#/components/schemas/S1'}}"))).toEqual(
      [],
    );
  });

  it('leaves out what is not part of a value', () => {
    expect(reportedPointers(schemaTooDeep, chain(32, '{not: {type: string}}'))).toEqual([]);
  });
});
