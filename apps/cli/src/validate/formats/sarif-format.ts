import type { Finding, Severity, TextRange } from '@connectory/contracts';
import { pathToFileURL } from 'node:url';
import { isAbsolute, sep } from 'node:path';
import { isUrl } from '../../input/read-input.js';
import { factsOf } from '../finding-facts.js';
import type { ReportFormat } from './report-format.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, which code scanning and editors read: one run, rules that occur, a result for each finding. */
export function sarifFormat(version: string): ReportFormat {
  const rules = new Map<string, number>();
  const ruleIndex = (code: string) => {
    const index = rules.get(code) ?? rules.size;
    rules.set(code, index);
    return index;
  };
  let results = 0;
  return {
    begin: () =>
      '{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n"columnKind": "utf16CodeUnits",\n"results": [',
    file: ({ file, findings }) =>
      findings
        .map((finding) => {
          const result = resultOf(file, finding, ruleIndex(finding.code));
          return `${results++ === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`;
        })
        .join(''),
    end: () => {
      const driver = { name: 'connectory', version, rules: [...rules.keys()].map(describeRule) };
      return `\n],\n"tool": ${JSON.stringify({ driver })}\n}]\n}\n`;
    },
  };
}

function resultOf(file: string, finding: Finding, ruleIndex: number) {
  const { code, severity, message, pointer, range, related } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [{ ...location(file, range), logicalLocations: [{ fullyQualifiedName: pointer || '/' }] }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id,
            ...location(file, place.range),
            message: { text: place.message },
          })),
        }),
  };
}

const location = (file: string, range: TextRange | null) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    ...(range === null
      ? {}
      : {
          region: {
            startLine: range.line,
            startColumn: range.column,
            endLine: range.endLine,
            endColumn: range.endColumn,
          },
        }),
  },
});

/** Relative paths stay relative, so that the report means the same in every checkout. */
function uriOf(file: string): string {
  if (isUrl(file)) return file;
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}

function describeRule(id: string) {
  const facts = factsOf(id);
  if (facts === null) return { id };
  return {
    id,
    shortDescription: { text: facts.summary },
    fullDescription: { text: facts.reason },
    help: { text: `${facts.reason} connectory rules ${id} shows an example and its repair.` },
  };
}
