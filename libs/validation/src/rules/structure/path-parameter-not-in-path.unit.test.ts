import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { pathParameterNotInPath } from './path-parameter-not-in-path.js';

describe(pathParameterNotInPath.id, () => {
  it('looks at path items, operations and behind references', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
components:
  parameters:
    p: {name: p, in: path, required: true, schema: {}}
paths:
  /a/{x}:
    parameters:
      - {name: x, in: path, required: true, schema: {}}
      - {name: y, in: path, required: true, schema: {}}
    get:
      parameters:
        - $ref: '#/components/parameters/p'
`;
    expect(reportedPointers(pathParameterNotInPath, yaml)).toEqual([
      '/paths/~1a~1{x}/parameters/1',
      '/paths/~1a~1{x}/get/parameters/0',
    ]);
  });

  it('says nothing about callbacks, whose paths are expressions', () => {
    const yaml = `openapi: 3.0.0
info: {title: a, version: '1'}
paths:
  /a:
    get:
      callbacks:
        c:
          '{$request.body#/url}':
            post:
              parameters:
                - {name: y, in: path, required: true, schema: {}}
`;
    expect(reportedPointers(pathParameterNotInPath, yaml)).toEqual([]);
  });
});
