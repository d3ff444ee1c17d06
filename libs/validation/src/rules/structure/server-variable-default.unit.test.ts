import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { serverVariableDefault } from './server-variable-default.js';

describe(serverVariableDefault.id, () => {
  const yaml = (version: string) => `openapi: ${version}
info: {title: a, version: '1'}
servers:
  - url: https://{a}.{b}.{c}
    variables:
      a: {default: x, enum: [y, z]}
      b: {default: y, enum: [y, z]}
      c: {default: y}
paths: {}
`;
  const found = (version: string) =>
    report(serverVariableDefault, yaml(version)).map(({ severity, pointer }) => [severity, pointer]);

  it('reports a default that is not listed', () => {
    expect(found('3.1.0')).toEqual([['error', '/servers/0/variables/a/default']]);
  });

  it('only warns in 3.0, where it only should be', () => {
    expect(found('3.0.3')).toEqual([['warning', '/servers/0/variables/a/default']]);
  });
});
