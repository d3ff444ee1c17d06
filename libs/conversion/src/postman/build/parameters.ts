import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import { secretMarker } from '../../secrets/secret.js';
import type { OperationPlan } from '../collect/group-requests.js';
import type { Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { compact } from '../prune/compact.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import { buildExamples } from './examples.js';

interface Draft {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header';
  readonly samples: { readonly label: string; readonly text: string }[];
  readonly sources: Field[];
  description: string;
  /** Sent by at least one request. */
  isEnabled: boolean;
  isList: boolean;
  canBeEmpty: boolean;
  defaultText: string | null;
}

/** What stands elsewhere in OpenAPI: in the content of bodies and responses, and in the security schemes. */
const foldedHeaders = new Set(['content-type', 'accept', 'authorization']);

/**
 * The parameters of an operation: those of its path, then query and headers of all its requests together. `carried` are
 * the names, in small letters, of headers and query parameters that a security scheme stands for.
 */
export function buildParameters(
  plan: OperationPlan,
  carried: ReadonlySet<string>,
  recorder: Recorder,
  target: string,
): JsonObject[] {
  const drafts = new Map<string, Draft>();
  for (const request of plan.requests) {
    addPath(drafts, plan, request);
    addFields(drafts, 'query', request.query, request, carried);
    const headers = request.headers.filter(({ name }) => !foldedHeaders.has(name.trim().toLowerCase()));
    addFields(drafts, 'header', headers, request, carried);
    for (const query of request.savedQueries) addFields(drafts, 'query', query, request, carried);
  }
  for (const request of plan.requests) recordFolded(request, carried, recorder, target);
  return [...drafts.values()].map((draft, index) => {
    const at = appendPointer(target, 'parameters', index);
    for (const { pointer } of draft.sources) {
      if (draft.sources.length === 1) recorder.map(pointer, at);
      else recorder.merge(pointer, at);
    }
    return buildParameter(draft);
  });
}

function addPath(drafts: Map<string, Draft>, plan: OperationPlan, request: NormalRequest): void {
  plan.path.parameters.forEach(({ name }, index) => {
    const own = request.path.parameters[index];
    const draft = draftFor(drafts, name, 'path');
    draft.isEnabled = true;
    draft.defaultText ??= own?.default ?? null;
    draft.description ||= own?.description ?? '';
    if (own?.field) draft.sources.push(own.field);
    const text = own?.example ?? own?.default;
    if (text !== null && text !== undefined) addSample(draft, request, text);
  });
}

function addFields(
  drafts: Map<string, Draft>,
  place: 'query' | 'header',
  fields: readonly Field[],
  request: NormalRequest,
  carried: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (const field of fields) {
    const name = field.name.trim();
    if (name === '' || carried.has(`${place} ${name.toLowerCase()}`)) continue;
    const draft = draftFor(drafts, name, place);
    if (!draft.sources.some(({ pointer }) => pointer === field.pointer)) draft.sources.push(field);
    draft.description ||= field.description;
    if (!field.disabled) draft.isEnabled = true;
    if (seen.has(name) && !field.disabled && place === 'query') draft.isList = true;
    if (!field.disabled) seen.add(name);
    if (field.value === null) draft.canBeEmpty = true;
    else addSample(draft, request, field.value);
  }
}

function draftFor(drafts: Map<string, Draft>, name: string, place: Draft['place']): Draft {
  const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
  const draft = drafts.get(key) ?? {
    name,
    place,
    samples: [],
    sources: [],
    description: '',
    isEnabled: false,
    isList: false,
    canBeEmpty: false,
    defaultText: null,
  };
  drafts.set(key, draft);
  return draft;
}

/** A secret is no example; an empty text tells nothing. */
function addSample(draft: Draft, request: NormalRequest, text: string): void {
  if (text === '' || text.includes(secretMarker) || draft.samples.length >= 200) return;
  draft.samples.push({ label: request.source.name, text });
}

function buildParameter(draft: Draft): JsonObject {
  const known = draft.samples.filter(({ text }) => !/\{\{[^{}]*\}\}/.test(text));
  const { schema } = inferScalar(known.map(({ text }) => text));
  const valueOf = (text: string): JsonValue => (schema['type'] === 'string' ? text : readScalar(text));
  const usable = schema['type'] === 'string' ? draft.samples : known;
  const defaultSchema: JsonObject = draft.defaultText === null ? {} : { default: valueOf(draft.defaultText) };
  const samples = draft.isList
    ? listSamples(usable, valueOf)
    : usable.map(({ label, text }) => ({ label, value: valueOf(text) }));
  return {
    ...compact({ name: draft.name, in: draft.place, description: draft.description }),
    ...(draft.place === 'path' ? { required: true } : {}),
    ...(draft.canBeEmpty && draft.place === 'query' ? { allowEmptyValue: true } : {}),
    schema: draft.isList ? { type: 'array', items: schema } : { ...schema, ...defaultSchema },
    ...buildExamples(samples),
    ...(draft.isEnabled ? {} : { 'x-connectory-disabled': true }),
  };
}

/** The values that one request sends under one name are one list. */
function listSamples(samples: Draft['samples'], valueOf: (text: string) => JsonValue) {
  const lists = new Map<string, JsonValue[]>();
  for (const { label, text } of samples) lists.set(label, [...(lists.get(label) ?? []), valueOf(text)]);
  return [...lists].map(([label, value]) => ({ label, value }));
}

/** Headers that OpenAPI says elsewhere, and fields without a name. */
function recordFolded(
  request: NormalRequest,
  carried: ReadonlySet<string>,
  recorder: Recorder,
  target: string,
): void {
  for (const { name, pointer } of request.headers) {
    const lower = name.trim().toLowerCase();
    if (lower === 'content-type') recorder.merge(pointer, target);
    else if (lower === 'accept') recorder.merge(pointer, appendPointer(target, 'responses'));
    else if (lower === 'authorization' || carried.has(`header ${lower}`)) recorder.merge(pointer, target);
  }
  for (const { name, pointer } of request.query) {
    if (carried.has(`query ${name.trim().toLowerCase()}`)) recorder.merge(pointer, target);
  }
}
