import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { referenceTargetMismatch } from './reference-target-mismatch.js';

describe(referenceTargetMismatch.id, () => {
  it('reports references to objects of another kind', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a: {$ref: '#/components/schemas/A'}
  /b: {get: {parameters: [{$ref: '#/components/headers/H'}], responses: {default: {$ref: '#/components/schemas/A'}}}}
components:
  headers: {H: {schema: {type: string}}}
  schemas: {A: {type: object}}
`;
    expect(reportedPointers(referenceTargetMismatch, yaml)).toEqual([
      '/paths/~1a/$ref',
      '/paths/~1b/get/parameters/0/$ref',
      '/paths/~1b/get/responses/default/$ref',
    ]);
  });

  it('takes what is of the right shape, wherever it stands', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
x-common: {path: {get: {responses: {default: {description: ''}}}}, A: {type: object}}
paths:
  /a: {$ref: '#/x-common/path'}
  /b: {$ref: '#/paths/~1a'}
  /c: {post: {parameters: [{name: a, in: body, schema: {$ref: '#/x-common/A'}}], responses: {default: {description: ''}}}}
definitions:
  B: {properties: {c: {$ref: '#/definitions/B/properties/d'}, d: {type: string}}}
`;
    expect(reportedPointers(referenceTargetMismatch, yaml)).toEqual([]);
  });

  it('leaves it to others that a reference leads nowhere', () => {
    const yaml = `openapi: 3.1.0
info: {title: a, version: '1'}
components: {schemas: {A: {$ref: '#/components/schemas/B'}, C: {$ref: '#/components/schemas/C'}, D: {$ref: other.yaml}}}
`;
    expect(reportedPointers(referenceTargetMismatch, yaml)).toEqual([]);
  });
});
