import { type JsonObject, type JsonValue } from '@connectory/definition';
import { listOf, textOr, type Address, type CallableOperation } from './callable-operation.js';
import type { Difference } from './difference.js';
import { exampleValues, valueText } from './example-values.js';
import { isOpen, type Mask } from './mask.js';
import { decoded, hasHole, type Captures } from './match-address.js';
import type { SentField, SentRequest } from './sent-request.js';

/** Whether the values that a URL has where the address has parameters can be had from the definition. */
export function comparePath(
  operation: CallableOperation,
  address: Address,
  captures: Captures,
  mask: Mask,
): Difference[] {
  return captures.flatMap(({ name, isServer, text }): Difference[] => {
    const masked = mask(text);
    if (hasHole(text) || isOpen(masked)) return [];
    const place = isServer ? undefined : parameterOf(operation, 'path', name);
    const variable = address.variables[name] as JsonObject | undefined;
    const values = isServer
      ? [variable?.['default'], ...listOf(variable?.['enum'])].filter((value) => value !== undefined)
      : place
        ? exampleValues(place, operation.follow)
        : [];
    const isKnown = values.some((value) => sameText(valueText(value), masked));
    return isKnown ? [] : [{ part: 'path', kind: place || isServer ? 'value' : 'missing', name, sent: text }];
  });
}

export function compareQuery(operation: CallableOperation, sent: SentRequest, mask: Mask): Difference[] {
  const groups = groupByName(sent.query, decoded);
  const carried = keysOf(operation, 'query');
  const differences = [...groups].flatMap(([name, texts]): Difference[] => {
    if (name === '' || carried.has(name.toLowerCase())) return [];
    return compareValues(operation, 'query', name, texts, mask);
  });
  return [...differences, ...demanded(operation, 'query', (name) => groups.has(name))];
}

/** What an HTTP client works out by itself. */
const ofTheClient = new Set(['content-length', 'host', 'connection', 'accept-encoding', 'postman-token']);

export function compareHeaders(operation: CallableOperation, sent: SentRequest, mask: Mask): Difference[] {
  const groups = groupByName(sent.headers, (name) => name.trim().toLowerCase());
  const carried = keysOf(operation, 'header');
  const differences = [...groups].flatMap(([name, texts]): Difference[] => {
    // The media type of a body is compared with the body.
    if (name === '' || name === 'content-type' || ofTheClient.has(name) || carried.has(name)) return [];
    if (name === 'authorization' && operation.security.some((schemes) => schemes.length > 0)) return [];
    if (name === 'accept' && isAccepted(operation, texts)) return [];
    return compareValues(operation, 'header', name, texts, mask);
  });
  return [...differences, ...demanded(operation, 'header', (name) => groups.has(name.toLowerCase()))];
}

/** OpenAPI says what a client accepts with the media types of the responses. */
function isAccepted(operation: CallableOperation, texts: readonly (string | null)[]): boolean {
  const types = texts.flatMap((text) =>
    (text ?? '').split(',').map((type) => (type.split(';')[0] ?? '').trim().toLowerCase()),
  );
  const offered = new Set(
    operation.responseTypes.map((type) => (type.split(';')[0] ?? '').trim().toLowerCase()),
  );
  return (
    types.every((type) => type === '' || type === '*/*' || isOpen(type)) ||
    types.some((type) => offered.has(type))
  );
}

function compareValues(
  operation: CallableOperation,
  part: 'query' | 'header',
  name: string,
  texts: readonly (string | null)[],
  mask: Mask,
): Difference[] {
  const place = parameterOf(operation, part, name);
  const sent = texts.map((text) => text ?? '').join('&');
  if (!place) return [{ part, kind: 'missing', name, sent }];
  const masked = texts.map((text) => mask(part === 'query' ? decoded(text ?? '') : (text ?? '')));
  if (masked.every(isOpen)) return [];
  const isKnown = exampleValues(place, operation.follow).some((value) => sameValues(value, masked));
  return isKnown ? [] : [{ part, kind: 'value', name, sent }];
}

function sameValues(value: JsonValue, texts: readonly string[]): boolean {
  const [only, ...more] = texts;
  if (more.length === 0 && only !== undefined && sameText(valueText(value), only)) return true;
  if (!Array.isArray(value)) return texts.every((text) => isOpen(text) || sameText(valueText(value), text));
  const items = (value as readonly JsonValue[]).map(valueText);
  if (more.length === 0 && only !== undefined && sameText(items.join(','), only)) return true;
  return items.length === texts.length && items.every((item, index) => sameText(item, texts[index] ?? ''));
}

const sameText = (value: string, text: string) =>
  value === text || value.trim() === text.trim() || decoded(value) === decoded(text);

/** The required parameters that a request does without. */
function demanded(
  operation: CallableOperation,
  part: 'query' | 'header',
  isSent: (name: string) => boolean,
): Difference[] {
  return operation.parameters.flatMap((parameter): Difference[] => {
    const name = textOr(parameter['name'], '');
    if (parameter['in'] !== part || parameter['required'] !== true || isSent(name)) return [];
    return [{ part, kind: 'extra', name, sent: '' }];
  });
}

function parameterOf(
  operation: CallableOperation,
  place: 'path' | 'query' | 'header',
  name: string,
): JsonObject | undefined {
  const fold = (text: string) => (place === 'header' ? text.toLowerCase() : text.trim());
  return operation.parameters.find(
    (parameter) => parameter['in'] === place && fold(textOr(parameter['name'], '')) === fold(name),
  );
}

/** The names, in small letters, that API keys of the operation's security have. */
function keysOf(operation: CallableOperation, place: 'query' | 'header'): ReadonlySet<string> {
  return new Set(
    operation.security
      .flat()
      .filter((scheme) => scheme['type'] === 'apiKey' && scheme['in'] === place)
      .map((scheme) => textOr(scheme['name'], '').toLowerCase()),
  );
}

function groupByName(
  fields: readonly SentField[],
  fold: (name: string) => string,
): Map<string, (string | null)[]> {
  const groups = new Map<string, (string | null)[]>();
  for (const { name, value } of fields) groups.set(fold(name), [...(groups.get(fold(name)) ?? []), value]);
  return groups;
}
