import type { Finding, Severity } from '@connectory/contracts';
import {
  appendPointer,
  findingsOmitted,
  makeFinding,
  mostFindingsPerCode,
  type JsonValue,
  type SpecVersion,
} from '@connectory/definition';
import type { ErrorObject } from 'ajv';
import { overlayFix } from '../fix.js';
import { schemaFor } from '../schemas/compile-schemas.js';
import { describeError, type DescribedError } from './describe-error.js';
import { schemaOf } from './error-words.js';
import { fixSchemaError } from './fix-schema-error.js';
import { schemaChecks, type SchemaCheckId } from './schema-checks.js';

const severities = new Map(schemaChecks.map(({ id, severity }) => [id, severity]));

/** Where a document departs from the JSON Schema of its version: one finding for each cause, of each check at most `mostFindingsPerCode`. */
export function checkSchema(document: JsonValue, version: SpecVersion): Finding[] {
  const validate = schemaFor(document, version);
  if (validate(document)) return [];
  const errors = validate.errors ?? [];
  // The document must not live on in the compiled schema.
  validate.errors = null;
  const findings: Finding[] = [];
  const found = new Map<SchemaCheckId, number>();
  // What an error is reported as is the same for all of one place in the schema.
  const checks = new Map<string, SchemaCheckId>();
  for (const error of foldErrors(errors)) {
    const known = checks.get(error.schemaPath);
    const before = known === undefined ? 0 : (found.get(known) ?? 0);
    if (known !== undefined && before >= mostFindingsPerCode) {
      // Of tens of thousands nobody reads more, and each would cost its message and its fix.
      found.set(known, before + 1);
      continue;
    }
    const described = describeError(error);
    if (described === null) continue;
    const { check } = described;
    checks.set(error.schemaPath, check);
    found.set(check, (found.get(check) ?? 0) + 1);
    if (found.get(check)! <= mostFindingsPerCode) findings.push(findingOf(document, error, described));
  }
  for (const [check, count] of found) {
    if (count > mostFindingsPerCode) findings.push(findingsOmitted(check, count - mostFindingsPerCode));
  }
  return findings;
}

function findingOf(document: JsonValue, error: ErrorObject, described: DescribedError): Finding {
  const { check, message, params, below } = described;
  const fix = fixSchemaError(document, error, described);
  return makeFinding({
    code: check,
    severity: severityOf(error, check),
    message,
    params,
    pointer: below === undefined ? error.instancePath : appendPointer(error.instancePath, below),
    ...(fix ? { fix: overlayFix(document, fix) } : {}),
  });
}

/** A schema says so where the specification only recommends what it demands. */
const severityOf = (error: ErrorObject, check: SchemaCheckId): Severity =>
  schemaOf(error)['severity'] === 'warning' ? 'warning' : severities.get(check)!;

/** Leaves out errors that only follow from another one at the same place. */
function foldErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const wrongTypes = new Set<string>();
  const unions: ErrorObject[] = [];
  for (const error of errors) {
    if (error.keyword === 'type') wrongTypes.add(error.instancePath);
    if (error.keyword === 'anyOf') unions.push(error);
  }
  const seen = new Map<string, ErrorObject | Set<string>>();
  return errors.filter((error) => {
    const { keyword, instancePath, schemaPath } = error;
    // Of a value of the wrong type, nothing else is worth saying.
    if (
      keyword !== 'type' &&
      keyword !== 'required' &&
      wrongTypes.has(instancePath) &&
      error.propertyName === undefined
    ) {
      return false;
    }
    if (
      unions.some(
        (union) => union.instancePath === instancePath && schemaPath.startsWith(`${union.schemaPath}/`),
      )
    ) {
      return false;
    }
    // Two branches of an `allOf` may want the same. Few places have two errors of a kind: only then are they written out.
    const place = `${keyword} ${instancePath}`;
    const before = seen.get(place);
    if (before === undefined) {
      seen.set(place, error);
      return true;
    }
    const known = before instanceof Set ? before : new Set([identity(before)]);
    seen.set(place, known);
    const isNew = !known.has(identity(error));
    known.add(identity(error));
    return isNew;
  });
}

const identity = ({ params, propertyName }: ErrorObject) => JSON.stringify([params, propertyName]);
