import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { secretMarker } from '@connectory/conversion';
import { objectOf, type CallableOperation } from './callable-operation.js';
import type { Difference } from './difference.js';
import { exampleValues, valueText } from './example-values.js';
import { looseJson } from './loose-json.js';
import { isOpen, type Mask } from './mask.js';
import { decoded } from './match-address.js';
import { declaredType, fitsType } from './media-types.js';
import type { SentBody, SentPart, SentRequest } from './sent-request.js';

/** Whether `operation` takes a body of the kind that is sent, or none where none is. */
export function takesBody(operation: CallableOperation, sent: SentRequest): boolean {
  if (sent.body.kind === 'pruned') return true;
  if (sent.body.kind === 'none') {
    return operation.body?.isRequired !== true || sent.openBody.kind !== 'none';
  }
  return fittingMedia(operation, sent).length > 0;
}

function fittingMedia(operation: CallableOperation, sent: SentRequest): [string, JsonObject][] {
  const declared = declaredType(sent);
  return [...(operation.body?.content ?? [])].filter(([type]) => fitsType(sent.body, declared, type));
}

/** Whether an example of the operation is the body that is sent. The body must be one that the operation takes. */
export function compareBody(operation: CallableOperation, sent: SentRequest, mask: Mask): Difference[] {
  const attempts = fittingMedia(operation, sent).flatMap(([type, media]) => {
    const values = exampleValues(media, operation.follow);
    const schema = operation.follow(media['schema']);
    return (values.length > 0 ? values : [undefined]).flatMap((value) =>
      [sent.body, sent.openBody].map((body) => compareWith(body, { type, value, schema }, mask)),
    );
  });
  return (
    attempts.reduce<Difference[] | null>(
      (best, attempt) => (best === null || attempt.length < best.length ? attempt : best),
      null,
    ) ?? []
  );
}

interface Offer {
  readonly type: string;
  readonly value: JsonValue | undefined;
  readonly schema: JsonObject;
}

function compareWith(body: SentBody, { type, value, schema }: Offer, mask: Mask): Difference[] {
  if (body.kind === 'none' || body.kind === 'pruned' || body.kind === 'file') return [];
  if (body.kind === 'urlencoded' || body.kind === 'multipart')
    return compareParts(body.parts, value, schema, mask);
  const unequal = (sent: string): Difference[] => [
    { part: 'body', kind: 'value', name: type, sent: sent.slice(0, 200) },
  ];
  if (body.kind === 'graphql') {
    return sameJson(graphqlValue(body), value, mask) ? [] : unequal(body.query);
  }
  if (type === 'application/x-www-form-urlencoded' && isObject(value)) {
    return compareParts(partsOf(body.text), value, schema, mask);
  }
  const json = looseJson(body.text);
  if (json !== undefined && value !== undefined && sameJson(json, value, mask)) return [];
  if (typeof value === 'string' && sameLines(mask(body.text), value)) return [];
  return isOpen(mask(body.text.trim())) && /^\{\{[^{}]*\}\}$/.test(body.text.trim())
    ? []
    : unequal(body.text);
}

const sameLines = (a: string, b: string) =>
  a.replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();

function graphqlValue({
  query,
  variables,
  operationName,
}: Extract<SentBody, { kind: 'graphql' }>): JsonObject {
  const parsed = variables.trim() === '' ? undefined : (looseJson(variables) ?? variables);
  return {
    query,
    ...(parsed === undefined ? {} : { variables: parsed }),
    ...(operationName === null ? {} : { operationName }),
  };
}

/** Equal but for secrets, which a definition has a marker for. */
function sameJson(sent: JsonValue, value: JsonValue | undefined, mask: Mask): boolean {
  if (value === undefined) return false;
  if (typeof sent === 'string') {
    if (typeof value !== 'string') return false;
    // A short secret is a word that other places have as well.
    if (sent === value) return true;
    const masked = mask(sent);
    return masked === value || (masked.includes(secretMarker) && value.includes(secretMarker));
  }
  if (Array.isArray(sent)) {
    const items = sent as readonly JsonValue[];
    return (
      Array.isArray(value) &&
      value.length === items.length &&
      items.every((item, index) => sameJson(item, (value as readonly JsonValue[])[index], mask))
    );
  }
  if (isObject(sent)) {
    const keys = Object.keys(sent);
    return (
      isObject(value) &&
      Object.keys(value).length === keys.length &&
      keys.every((key) => Object.hasOwn(value, key) && sameJson(sent[key] as JsonValue, value[key], mask))
    );
  }
  return sent === value || (value === secretMarker && mask(JSON.stringify(sent)) === secretMarker);
}

function compareParts(
  parts: readonly SentPart[],
  value: JsonValue | undefined,
  schema: JsonObject,
  mask: Mask,
): Difference[] {
  const example = objectOf(value);
  const properties = objectOf(schema['properties']);
  const sent = new Map<string, SentPart[]>();
  for (const part of parts) {
    const name = part.name.trim();
    if (name !== '') sent.set(name, [...(sent.get(name) ?? []), part]);
  }
  const differences = [...sent].flatMap(([name, own]): Difference[] => {
    const texts = own.filter(({ isFile }) => !isFile).map((part) => mask(part.value));
    const shown = own.map((part) => part.value).join('&');
    if (!Object.hasOwn(properties, name) && !Object.hasOwn(example, name)) {
      return [{ part: 'body', kind: 'missing', name, sent: shown }];
    }
    if (texts.every(isOpen) || sameParts(example[name], texts)) return [];
    return [{ part: 'body', kind: 'value', name, sent: shown }];
  });
  const extra = Object.keys(example)
    .filter((name) => !sent.has(name))
    .map((name): Difference => ({ part: 'body', kind: 'extra', name, sent: '' }));
  return [...differences, ...extra];
}

function sameParts(value: JsonValue | undefined, texts: readonly string[]): boolean {
  if (value === undefined) return false;
  const same = (item: JsonValue | undefined, text: string) => {
    if (item === undefined) return false;
    if (isOpen(text) || valueText(item) === text || valueText(item).trim() === text.trim()) return true;
    const parsed = typeof item === 'object' ? looseJson(text) : undefined;
    return parsed !== undefined && sameJson(parsed, item, (unmasked) => unmasked);
  };
  const [only, ...more] = texts;
  if (only !== undefined && more.length === 0 && same(value, only)) return true;
  const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  return items.length === texts.length && texts.every((text, index) => same(items[index], text));
}

/** A form that is written as text. */
function partsOf(text: string): SentPart[] {
  return text.split('&').flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=');
    const value = decoded(rest.join('=').replaceAll('+', ' ')).trim();
    return name === '' ? [] : [{ name: decoded(name.trim()), value, isFile: false, contentType: null }];
  });
}
