import { closestName } from './schema-checks/closest-name.js';

const formats = [
  // OpenAPI 2.0 and 3.0, data types.
  ...['int32', 'int64', 'float', 'double', 'byte', 'binary', 'date', 'date-time', 'password'],
  // JSON Schema, 2020-12, section 7.3 of Validation.
  ...['time', 'duration', 'email', 'idn-email', 'hostname', 'idn-hostname', 'ipv4', 'ipv6'],
  ...['uri', 'uri-reference', 'iri', 'iri-reference', 'uri-template', 'uuid', 'json-pointer'],
  ...['relative-json-pointer', 'regex'],
  // The format registry of the OpenAPI Initiative.
  ...['base64url', 'char', 'commonmark', 'date-time-local', 'decimal', 'decimal128', 'double-int'],
  ...['html', 'http-date', 'int8', 'int16', 'media-range', 'sf-binary', 'sf-boolean', 'sf-decimal'],
  ...['sf-integer', 'sf-string', 'sf-token', 'time-local', 'uint8', 'uint16', 'uint32', 'uint64', 'unixtime'],
  // Hosts of connectors.
  ...['date-no-tz'],
];

/** The formats of values that the specifications and their registry name. */
export const knownFormats: ReadonlySet<string> = new Set(formats);

/** What else the known ones are called, in small letters and without signs between words. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['guid', 'uuid'],
  ['url', 'uri'],
  ['bytes', 'byte'],
  ['base64', 'byte'],
  ['int', 'int32'],
  ['long', 'int64'],
  ['bigint', 'int64'],
  ['timestamp', 'date-time'],
  ['iso8601', 'date-time'],
  ['rfc3339', 'date-time'],
  ['mail', 'email'],
  ['regexp', 'regex'],
  ['markdown', 'commonmark'],
  ['file', 'binary'],
  ...formats.map((format) => [plain(format), format] as const),
]);

/** The known format that was probably meant, or `null` if none is near. */
export const meantFormat = (format: string): string | null =>
  aliases.get(plain(format)) ?? closestName(format, formats);

function plain(format: string): string {
  return format
    .slice(0, 40)
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
