import { describe, expect, it } from 'vitest';
import { excuse, excuseInherited } from './excuse.js';

const verdict = (...lines: string[]) => ({
  swaggerParser: ['Swagger schema validation failed.', ...lines].join('\n  '),
  seriousme: null,
  connectory: null,
});
const licence = "#/info/license must have required property 'url'";

describe('a known error of swagger-parser', () => {
  it('is excused in 3.1', () => {
    const variable = '#/servers/0/variables/host must NOT have unevaluated properties';
    expect(excuse(verdict(licence, variable), '3.1').swaggerParser).toBeNull();
  });

  it('is none in 3.0', () => {
    expect(excuse(verdict(licence), '3.0').swaggerParser).not.toBeNull();
  });

  it('does not excuse what stands beside it', () => {
    expect(
      excuse(verdict(licence, "#/info must have required property 'version'"), '3.1').swaggerParser,
    ).not.toBeNull();
  });
});

describe('paths that differ in names only', () => {
  const own = (connectory: string) => excuseInherited({ ...verdict(), connectory }).connectory;

  it('are excused where they come from 2.0, and nothing else is', () => {
    expect(own('structure/ambiguous-path at /paths/~1a: the same path')).toBeNull();
    expect(own('structure/unresolved-reference at /paths/~1a: nothing there')).not.toBeNull();
  });
});
