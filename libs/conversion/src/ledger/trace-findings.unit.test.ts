import { makeFinding } from '@connectory/definition';
import { describe, expect, it } from 'vitest';
import { traceFindings } from './trace-findings.js';

const findingAt = (pointer: string) => makeFinding({ code: 'a/b', severity: 'error', message: 'M', pointer });
const trace = (pointer: string) =>
  traceFindings(
    [findingAt(pointer)],
    [
      { source: '/item/0', outcome: 'mapped', targets: ['/paths/~1a/get'] },
      {
        source: '/item/0/request/url',
        outcome: 'merged',
        targets: ['/paths/~1a/get', '/paths/~1a/get/parameters/0'],
      },
      { source: '/info', outcome: 'mapped', targets: ['/info'] },
    ],
  )[0]?.pointer;

describe('tracing findings', () => {
  it('finds the source of the nearest target above', () => {
    expect(trace('/paths/~1a/get/parameters/0/schema')).toBe('/item/0/request/url');
    expect(trace('/paths/~1a/get/responses')).toBe('/item/0');
  });

  it('keeps the rest of the pointer where source and target are the same place', () => {
    expect(trace('/info/title')).toBe('/info/title');
  });

  it('points at the root when nothing led there', () => {
    expect(trace('/servers/0')).toBe('');
  });
});
