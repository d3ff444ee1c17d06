import { describe, expect, it } from 'vitest';
import { report, reportedPointers } from '../../rule-tester.js';
import { discriminatorInvalid } from './discriminator-invalid.js';

describe(discriminatorInvalid.id, () => {
  it('wants a required property of the schema in 2.0', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths: {}
definitions:
  A: {discriminator: kind, required: [kind]}
  B: {discriminator: kind, properties: {kind: {type: string}}}
  C: {discriminator: kind, required: [kind], properties: {kind: {type: string}}}
`;
    expect(report(discriminatorInvalid, yaml).map(({ pointer, message }) => `${pointer} ${message}`)).toEqual(
      [
        expect.stringMatching('/definitions/A/discriminator .* is not a property'),
        expect.stringMatching('/definitions/B/discriminator .* is not in `required`'),
      ],
    );
  });

  it('wants references of a mapping to lead to something in 3.x', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A:
      discriminator:
        propertyName: kind
        mapping: {a: '#/components/schemas/A', b: '#/components/schemas/B', c: C, d: other.yaml}
`;
    expect(reportedPointers(discriminatorInvalid, yaml)).toEqual([
      '/components/schemas/A/discriminator/mapping/b',
    ]);
  });
});
