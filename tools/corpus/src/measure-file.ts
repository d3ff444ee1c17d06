import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@connectory/contracts';
import { convert, summariseLedger, type Conversion } from '@connectory/conversion';
import {
  describeOperations,
  isObject,
  parseLimitsFor,
  parseSource,
  specVersion,
  type ParsedSource,
} from '@connectory/definition';
import { excuse, excuseInherited } from './judging/excuse.js';
import type { Judges } from './judging/judges.js';
import type { FileClass } from './manifest.js';
import { measureDefinition } from './openapi/measure-definition.js';
import { maskOf } from './postman/mask.js';
import { measureCollection } from './postman/measure-collection.js';
import type { Row } from './row.js';

/** Files of a corpus are measured whatever their size; the limits on depth hold. */
const limits = parseLimitsFor(64 * 1_048_576);

export interface FileToMeasure {
  /** Relative to `folder`. */
  readonly file: string;
  readonly folder: string;
  readonly class: FileClass | null;
}

/** Reads, converts, validates and replays one file. An exception on the way ends up in the row. */
export async function measureFile(
  { file, folder, class: fileClass }: FileToMeasure,
  judges: Judges,
): Promise<Row> {
  const bytes = readFileSync(join(folder, file));
  let row: Row = {
    file,
    class: fileClass,
    bytes: bytes.length,
    kind: 'unknown',
    version: null,
    ms: 0,
    operations: 0,
    findings: { error: 0, warning: 0, info: 0 },
    errors: [],
    ledger: null,
    output: null,
    collection: null,
    definition: null,
    fault: null,
  };
  try {
    const start = performance.now();
    const result = parseSource(bytes, limits);
    if (!result.ok) {
      const ms = performance.now() - start;
      return { ...row, ...result.kind, ...counted(result.findings), ms };
    }
    const { source } = result;
    const conversion = convert(source);
    const ms = performance.now() - start;
    const { definition, ledger, findings } = conversion;
    row = {
      ...row,
      ...source.kind,
      ...counted([...source.findings, ...findings]),
      ms,
      operations: describeOperations(definition).length,
      ledger: summariseLedger(source.value, ledger),
    };
    const verdict = excuse(await judges.judge(definition), '3.1');
    row = { ...row, output: specVersion(source.kind) === '2.0' ? excuseInherited(verdict) : verdict };
    if (source.kind.kind === 'postman') {
      return { ...row, collection: measureCollection(source.value, conversion) };
    }
    return { ...row, definition: await measureVersions(source, conversion, judges) };
  } catch (error) {
    return { ...row, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function measureVersions(
  { value, kind }: ParsedSource,
  { definition, secrets }: Conversion,
  judges: Judges,
): Promise<Row['definition']> {
  const version = specVersion(kind);
  if (version === null || !isObject(value)) return null;
  return measureDefinition(value, version, definition, judges.judge, maskOf(secrets));
}

function counted(findings: readonly Finding[]): Pick<Row, 'findings' | 'errors'> {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    findings: { error: count('error'), warning: count('warning'), info: count('info') },
    errors: findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}
