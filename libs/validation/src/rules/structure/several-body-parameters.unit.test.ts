import { describe, expect, it } from 'vitest';
import { reportedPointers } from '../../rule-tester.js';
import { severalBodyParameters } from './several-body-parameters.js';

describe(severalBodyParameters.id, () => {
  it('counts those of the path item', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    parameters:
      - {name: b, in: body, schema: {}}
    post:
      parameters:
        - {name: c, in: body, schema: {}}
`;
    expect(reportedPointers(severalBodyParameters, yaml)).toEqual(['/paths/~1a/post']);
  });

  it('knows that an operation may replace the body of its path item', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
paths:
  /a:
    parameters:
      - {name: b, in: body, schema: {}}
    post:
      parameters:
        - {name: b, in: body, schema: {}}
`;
    expect(reportedPointers(severalBodyParameters, yaml)).toEqual([]);
  });
});
