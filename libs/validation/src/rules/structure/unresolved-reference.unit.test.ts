import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { unresolvedReference } from './unresolved-reference.js';

describe(unresolvedReference.id, () => {
  it('reports what leads nowhere or is malformed', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {$ref: '#/components/schemas/Missing'}
    B: {$ref: '#components/schemas/A'}
    C: {$ref: '#/components/schemas/%'}
    D: {$ref: '#/constructor'}
`;
    expect(reportedPointers(unresolvedReference, yaml)).toEqual([
      '/components/schemas/A/$ref',
      '/components/schemas/B/$ref',
      '/components/schemas/C/$ref',
      '/components/schemas/D/$ref',
    ]);
  });

  it('reports what is no reference to anywhere', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a: {$ref: "\\u0001other.yaml"}
  /b: {$ref: "other file.yaml"}
`;
    expect(reportedPointers(unresolvedReference, yaml)).toEqual(['/paths/~1a/$ref']);
  });

  it('decodes pointers', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a b/{c}: {}
components:
  schemas:
    A: {$ref: '#/paths/~1a%20b~1%7Bc%7D'}
    B: {$ref: '#/paths/~1a b~1{c}'}
    C: {$ref: '#'}
`;
    expect(reportedPointers(unresolvedReference, yaml)).toEqual([]);
  });

  it('knows anchors in 3.1 and none in 3.0', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A: {$anchor: a, type: string}
    B: {$ref: '#a'}
`;
    expect(reportedPointers(unresolvedReference, yaml)).toEqual([]);
  });

  it('looks from the schema on that has an $id, which begins a document of its own', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components:
  schemas:
    A:
      $id: https://api.example.org/schemas/a
      properties: {b: {$ref: '#/$defs/b'}, c: {$ref: '#/$defs/c'}}
      $defs: {b: {type: string}}
`;
    expect(reportedPointers(unresolvedReference, yaml)).toEqual(['/components/schemas/A/properties/c/$ref']);
  });

  it('leaves references out of the document to their own rule', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths: {}
components:
  schemas:
    A: {$ref: a.yaml}
`;
    expect(reportedPointers(unresolvedReference, yaml)).toEqual([]);
  });
});
