import type { Finding, SourceFormat, SourceKind } from '@connectory/contracts';
import { decodeBytes } from './decode-bytes.js';
import { isObject, type JsonValue } from './json.js';
import { makeFinding } from './make-finding.js';
import { nameForeignText, nameForeignValue, nameUnreadableText } from './name-foreign.js';
import type { ParseLimits } from './parse-limits.js';
import type { ReadFault } from './read-fault.js';
import { readText } from './read-text.js';
import { isSupportedKind, postmanCollection, recogniseKind } from './recognise-kind.js';
import { textPositions } from './text-position.js';
import { withRanges } from './with-ranges.js';

/** A source that was read and is an API description that can be converted. */
export interface ParsedSource {
  /** The decoded text, without byte order mark; ranges of findings point into it. */
  readonly text: string;
  readonly format: SourceFormat;
  readonly value: JsonValue;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** Warnings, with their ranges. */
  readonly findings: Finding[];
}

export type ParseResult =
  | { readonly ok: true; readonly source: ParsedSource }
  | {
      readonly ok: false;
      /** `null` for what is too large to be decoded. */
      readonly text: string | null;
      readonly format: SourceFormat | null;
      readonly kind: SourceKind;
      /** At least one error, with ranges. */
      readonly findings: Finding[];
    };

const unknownKind: SourceKind = { kind: 'unknown', version: null };
const accepted = 'OpenAPI 2.0, 3.0 and 3.1 and Postman collections are accepted.';

/**
 * Reads the bytes of a source: decodes them, reads JSON or YAML within `limits`, and recognises what it is from its
 * content. Whatever the bytes are, the answer comes in time linear in their number; nothing is thrown.
 */
export function parseSource(bytes: Uint8Array, limits: ParseLimits): ParseResult {
  if (bytes.length > limits.maxBytes) return refused(null, null, [tooLarge(bytes.length, limits.maxBytes)]);
  const decoded = decodeBytes(bytes);
  const { text } = decoded;
  const foreign = nameForeignText(text);
  if (foreign !== null) return refused(text, null, [notAnApi(foreign)]);
  if (!decoded.ok) return refused(text, null, [invalidEncoding(decoded)]);
  if (text.trim() === '') return refused(text, null, [emptySource]);

  const { format, value, faults } = readText(text, limits);
  if (value === undefined) {
    const named = nameUnreadableText(text);
    if (named !== null) return refused(text, null, [notAnApi(named)]);
    return refused(text, format, faults);
  }
  if (format === 'yaml' && !isCollection(value))
    return refused(text, null, [notAnApi(nameUnreadableText(text) ?? nameForeignValue(value))]);
  const kind = recogniseKind(value);
  if (kind.kind === 'unknown') return refused(text, format, [...faults, notAnApi(nameForeignValue(value))]);
  if (!isSupportedKind(kind))
    return refused(text, format, [...faults, unsupportedVersion(kind, value)], kind);
  const findings = toFindings(faults, text, format);
  return { ok: true, source: { text, format, value, kind, title: titleOf(value), findings } };
}

const isCollection = (value: JsonValue) => typeof value === 'object' && value !== null;

function refused(
  text: string | null,
  format: SourceFormat | null,
  faults: readonly ReadFault[],
  kind: SourceKind = unknownKind,
): ParseResult {
  return { ok: false, text, format, kind, findings: toFindings(faults, text ?? '', format) };
}

/** Findings of faults; a text without a format has no places but those that the faults bring along. */
function toFindings(faults: readonly ReadFault[], text: string, format: SourceFormat | null): Finding[] {
  if (faults.length === 0) return [];
  const rangeOf = textPositions(text);
  const findings = faults.map(({ span, ...fault }) =>
    makeFinding({ ...fault, range: span ? rangeOf(span) : null }),
  );
  return withRanges(findings, text, format ?? 'json');
}

const tooLarge = (bytes: number, limit: number): ReadFault => ({
  code: 'definition/too-large',
  severity: 'error',
  message: `The source has ${bytes} bytes; at most ${limit} are accepted. Split it or leave out examples.`,
  params: { bytes, limit },
  pointer: '',
});

const emptySource: ReadFault = {
  code: 'definition/empty',
  severity: 'error',
  message: `The source is empty. ${accepted}`,
  pointer: '',
};

const invalidEncoding = ({ encoding, offset }: { encoding: string; offset: number }): ReadFault => ({
  code: 'definition/invalid-encoding',
  severity: 'error',
  message: `The bytes from here on are not ${encoding.toUpperCase()}. Save the file as UTF-8.`,
  params: { encoding },
  pointer: '',
  span: { start: offset, end: offset + 1 },
});

const notAnApi = (recognised: string): ReadFault => ({
  code: 'definition/not-an-api-description',
  severity: 'error',
  message: `This is not an API description: it looks like ${recognised}. ${accepted}`,
  params: { recognised },
  pointer: '',
});

function unsupportedVersion(kind: SourceKind, value: JsonValue): ReadFault {
  const name = kind.kind === 'postman' ? 'a Postman collection' : 'an OpenAPI description';
  const version = kind.version?.slice(0, 40) ?? null;
  return {
    code: 'definition/unsupported-version',
    severity: 'error',
    message: `This is ${name} of version ${version ?? 'unknown'}, which is not supported. ${accepted}`,
    params: { kind: kind.kind, version: version ?? '' },
    pointer: versionPointer(value),
  };
}

function versionPointer(value: JsonValue): string {
  const member = ['openapi', 'swagger', 'swaggerVersion'].find(
    (name) => isObject(value) && Object.hasOwn(value, name),
  );
  return member === undefined ? '' : `/${member}`;
}

function titleOf(value: JsonValue): string | null {
  if (!isObject(value)) return null;
  const { info, name } = postmanCollection(value);
  const title = isObject(info) ? (info['title'] ?? info['name']) : name;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}
