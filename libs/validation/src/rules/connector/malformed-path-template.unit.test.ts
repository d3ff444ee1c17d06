import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { malformedPathTemplate } from './malformed-path-template.js';

const reported = (path: string) =>
  report(
    malformedPathTemplate,
    `openapi: 3.0.0\ninfo: {title: a, version: '1'}\npaths: {${JSON.stringify(path)}: {}}`,
  ).map(({ message }) => /no counterpart|within|empty|slash|=/.exec(message)?.[0]);

describe(malformedPathTemplate.id, () => {
  it.each([
    ['/a/{b', 'no counterpart'],
    ['/a/b}', 'no counterpart'],
    ['/a/{b}}', 'no counterpart'],
    ['/a/{b/c/{d}', 'no counterpart'],
    ['/a/{{b}}', 'within'],
    ['/a/{}', 'empty'],
    ['/a/{b/c}', 'slash'],
    ['/a/{b=1}', '='],
  ])('reports %s', (path, words) => {
    expect(reported(path)).toEqual([words]);
  });

  it.each(['/a/{b}', '/a/{b}-{c}.{d}', '/a=b/{c}/=', '/a', 'x-{'])('lets %s be', (path) => {
    expect(reported(path)).toEqual([]);
  });
});
