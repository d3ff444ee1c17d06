import { ledgerSentence } from '@connectory/contracts';
import type { Colours } from '../print/colours.js';
import { count } from '../print/count.js';
import { findingLines } from '../print/finding-lines.js';
import { plainText } from '../print/plain-text.js';
import type { Inspection } from './inspect-source.js';

/** Longer lists are cut; the whole is in the definition, and in the inspection as JSON. */
const mostListed = 8;

/** An inspection for people. */
export function inspectionText(name: string, inspection: Inspection, colours: Colours): string {
  const rows: [name: string, value: string][] = [
    ['Kind', kindOf(inspection)],
    ['Size', sizeOf(inspection)],
    ...contentRows(inspection),
    ['Findings', findingCounts(inspection)],
  ];
  const lines = rows.map(([label, value]) => `  ${colours('dim', label.padEnd(11))} ${plainText(value)}\n`);
  const title = colours('bold', plainText(inspection.title ?? name));
  const findings = findingLines(name, inspection.findings, colours);
  return `${title}\n${lines.join('')}${findings === '' ? '' : `\n${findings}`}`;
}

function kindOf({ kind, version, format }: Inspection): string {
  const names = { openapi: 'OpenAPI', postman: 'Postman collection', unknown: 'Not an API description' };
  const parts = [`${names[kind]}${version === null ? '' : ` ${version}`}`];
  return [...parts, ...(format === null ? [] : [format.toUpperCase()])].join(', ');
}

function sizeOf({ bytes, contents }: Inspection): string {
  const size = sizeText(bytes);
  return contents ? `${size}, as OpenAPI 3.1 ${sizeText(contents.definitionBytes)}` : size;
}

function contentRows({ contents }: Inspection): [string, string][] {
  if (!contents) return [];
  const { operations, servers, tags, security, schemas, ledger, secrets } = contents;
  const methods = Object.entries(operations.methods).map(([method, number]) => `${number} ${method}`);
  const kinds = [
    ...(operations.triggers > 0 ? [count(operations.triggers, 'trigger')] : []),
    ...(operations.deprecated > 0 ? [`${operations.deprecated} deprecated`] : []),
  ];
  const inner = [...methods, ...kinds].join(', ');
  return [
    ['Operations', `${operations.count.toLocaleString('en-GB')}${inner === '' ? '' : ` (${inner})`}`],
    ['Parameters', operations.parameters.toLocaleString('en-GB')],
    ['Schemas', schemas.toLocaleString('en-GB')],
    ['Servers', listOf(servers)],
    ['Tags', listOf(tags)],
    ['Security', listOf(security.map((scheme) => `${scheme.name}: ${scheme.label}`))],
    ['Secrets', secrets === 0 ? 'none' : `${count(secrets, 'value')} that conversion takes out`],
    ['Conversion', ledgerSentence(ledger)],
  ];
}

function listOf(items: readonly string[]): string {
  if (items.length === 0) return 'none';
  const left = items.length - mostListed;
  return `${items.slice(0, mostListed).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function findingCounts({ counts }: Inspection): string {
  const { error, warning, info } = counts;
  if (error + warning + info === 0) return 'none';
  return [count(error, 'error'), count(warning, 'warning'), `${info} info`].join(', ');
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return count(bytes, 'byte');
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(1)} ${unit}`;
}
