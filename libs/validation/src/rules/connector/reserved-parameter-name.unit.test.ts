import { describe, expect, it } from 'vitest';
import { report } from '../../rule-tester.js';
import { reservedParameterName } from './reserved-parameter-name.js';

describe(reservedParameterName.id, () => {
  it('knows the name of connections and the headers of the transport', () => {
    const yaml = `swagger: '2.0'
info: {title: a, version: '1'}
parameters:
  a: {name: connectionId, in: query, type: string}
  b: {name: ConnectionID, in: query, type: string}
  c: {name: content-length, in: header, type: string}
  d: {name: host, in: query, type: string}
  e: {name: X-Host, in: header, type: string}
paths: {}
`;
    expect(
      report(reservedParameterName, yaml).map(({ pointer, params }) => [pointer, params['name']]),
    ).toEqual([
      ['/parameters/a/name', 'connectionId'],
      ['/parameters/c/name', 'content-length'],
    ]);
  });
});
