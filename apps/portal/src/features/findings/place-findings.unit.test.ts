import { Text } from '@codemirror/state';
import type { Finding } from '@connectory/contracts';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf, findingAt, placeFindings } from './place-findings';

const text = Text.of(['aaa', 'bbb', 'ccc']);

function finding(
  severity: Finding['severity'],
  line: number | null,
  columns: [number, number] = [1, 4],
): Finding {
  return {
    code: 'structure/test',
    severity,
    message: `${severity} in ${line}`,
    params: {},
    pointer: '',
    range: line === null ? null : { line, column: columns[0], endLine: line, endColumn: columns[1] },
    related: [],
    docsUrl: '/docs/rules/structure/test',
  };
}

describe('placeFindings', () => {
  it('puts the gravest first, then goes from top to bottom, what has no place last', () => {
    const findings = [finding('info', 1), finding('error', null), finding('error', 3), finding('error', 2)];
    expect(placeFindings(findings, text).map(({ id }) => id)).toEqual([3, 2, 1, 0]);
  });

  it('has no places without a text', () => {
    expect(placeFindings([finding('error', 1)], null)[0]?.span).toBeNull();
  });

  it('gives the editor only what has a place', () => {
    const diagnostics = diagnosticsOf(
      placeFindings([finding('error', 2), finding('info', null)], text),
      text,
    );
    expect(diagnostics).toEqual([
      { from: 4, to: 7, severity: 'error', message: 'error in 2', source: 'structure/test', actions: [] },
    ]);
  });

  it('gives each finding its own actions', () => {
    const placed = placeFindings([finding('error', 2), finding('info', 3)], text);
    const diagnostics = diagnosticsOf(placed, text, ({ message }) => [{ name: message, apply: () => {} }]);
    expect(diagnostics.map(({ actions }) => actions?.map(({ name }) => name))).toEqual([
      ['error in 2'],
      ['info in 3'],
    ]);
  });

  it('underlines only the first line of something long', () => {
    const object = '{\n  "a": {\n    "b": 1\n  }\n}';
    const document = Text.of(object.split('\n'));
    const long = { ...finding('error', 2), range: { line: 2, column: 8, endLine: 4, endColumn: 4 } };
    const [diagnostic] = diagnosticsOf(placeFindings([long], document), document);
    expect(object.slice(diagnostic?.from, diagnostic?.to)).toBe('"a": {');
  });

  it('finds the most particular finding at the cursor', () => {
    const placed = placeFindings([finding('error', 2), finding('info', 2, [2, 3])], text);
    expect(findingAt(placed, { offset: 5, line: 2 })?.finding.severity).toBe('info');
    expect(findingAt(placed, { offset: 7, line: 2 })?.finding.severity).toBe('error');
    expect(findingAt(placed, { offset: 9, line: 3 })).toBeNull();
  });

  it('goes by the line where the cursor is beside the marks', () => {
    const whole = finding('warning', 1);
    const around = { ...whole, range: { line: 1, column: 1, endLine: 3, endColumn: 4 } };
    const placed = placeFindings([around, finding('error', 2, [2, 3])], text);
    expect(findingAt(placed, { offset: 7, line: 2 })?.finding.severity).toBe('error');
    expect(findingAt(placed, { offset: 9, line: 3 })?.finding.severity).toBe('warning');
  });
});
