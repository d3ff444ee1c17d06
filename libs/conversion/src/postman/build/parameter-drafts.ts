import { secretMarker } from '../../secrets/secret.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import type { ParameterTest } from './field-home.js';

/** What one request or saved request gives a parameter. */
export interface ParameterSample {
  /** The request or saved response that it is from. */
  readonly holder: object;
  readonly label: string;
  readonly texts: string[];
  readonly isDisabled: boolean;
}

/** Everything that was seen of one parameter. Filled while the requests of an operation are read. */
export interface ParameterDraft {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header';
  /** The only value that it has; `null` for what is no fixed part of a path. */
  readonly fixed: string | null;
  /** One for each holder; those of one holder come one after the other. */
  readonly samples: ParameterSample[];
  readonly sources: Field[];
  /** The request that was the last to send it; one that sends it twice sends a list. */
  lastSender: NormalRequest | null;
  /** Texts that are examples already; asked for by saved requests only. */
  seenTexts: Set<string> | null;
  description: string;
  /** Sent by at least one request. */
  isEnabled: boolean;
  isList: boolean;
  /** Sent without `=`, or with nothing behind it. */
  canBeEmpty: boolean;
  defaultText: string | null;
}

/** The drafts of an operation in the order in which they were begun, and those of each place by name. */
interface Drafts {
  readonly all: ParameterDraft[];
  query: Map<string, ParameterDraft> | null;
  header: Map<string, ParameterDraft> | null;
}

type Place = 'query' | 'header';

/** The parameters of the path, then query and headers of all requests together; `isParameter` tells which of those count. */
export function collectParameters(
  plan: OperationPlan,
  isParameter: ParameterTest,
): readonly ParameterDraft[] {
  const drafts: Drafts = { all: [], query: null, header: null };
  for (const { name, fixed } of plan.path.parameters) drafts.all.push(newDraft(name, 'path', fixed));
  for (const request of plan.requests) {
    addPath(drafts.all, plan, request);
    addFields(drafts, 'query', request.query, request, isParameter);
    addFields(drafts, 'header', request.headers, request, isParameter);
  }
  for (const request of plan.requests) {
    for (const { response, query, headers } of request.savedRequests) {
      addSaved(drafts, 'query', query, request, response, isParameter);
      addSaved(drafts, 'header', headers, request, response, isParameter);
    }
  }
  return drafts.all;
}

function addPath(drafts: readonly ParameterDraft[], plan: OperationPlan, request: NormalRequest): void {
  let seen = 0;
  for (let index = 0; index < plan.path.parameters.length; index += 1) {
    const draft = drafts[index]!;
    draft.isEnabled = true;
    if (draft.fixed !== null) continue;
    const own = request.path.parameters[seen];
    seen += 1;
    draft.defaultText ??= own?.default ?? null;
    draft.description ||= own?.description ?? '';
    if (own?.field) draft.sources.push(own.field);
    const text = own?.example ?? own?.default ?? '';
    if (text === '' || text.includes(secretMarker)) continue;
    draft.samples.push({ holder: request, label: request.source.name, texts: [text], isDisabled: false });
  }
}

function addFields(
  drafts: Drafts,
  place: Place,
  fields: readonly Field[],
  request: NormalRequest,
  isParameter: ParameterTest,
): void {
  for (const field of fields) {
    if (!isParameter(field, place, request)) continue;
    const draft = draftFor(drafts, field, place);
    if (!field.disabled) {
      draft.isEnabled = true;
      if (draft.lastSender === request) draft.isList = true;
      draft.lastSender = request;
    }
    enterField(draft, field);
    addSample(draft, field, request, request.source.name);
  }
}

function enterField(draft: ParameterDraft, field: Field): void {
  draft.sources.push(field);
  draft.description ||= field.description;
}

function addSample(draft: ParameterDraft, field: Field, holder: object, label: string): void {
  const { value, disabled: isDisabled } = field;
  if (value === null || value === '') draft.canBeEmpty = true;
  // A secret is no example, and a flag has no value.
  if (value === null || value.includes(secretMarker)) return;
  const { samples } = draft;
  const last = samples.at(-1);
  if (last?.holder !== holder) samples.push({ holder, label, texts: [value], isDisabled });
  else if (!isDisabled && last.isDisabled)
    samples[samples.length - 1] = { holder, label, texts: [value], isDisabled };
  else if (!isDisabled) last.texts.push(value);
}

/** Saved requests are most often the request itself once more; what they have beyond that is another example. */
function addSaved(
  drafts: Drafts,
  place: Place,
  fields: readonly Field[],
  request: NormalRequest,
  response: { readonly name: string },
  isParameter: ParameterTest,
): void {
  for (const field of fields) {
    if (!isParameter(field, place, request)) continue;
    const draft = draftFor(drafts, field, place);
    const { value } = field;
    draft.seenTexts ??= new Set(draft.sources.map((source) => source.value ?? ''));
    enterField(draft, field);
    if (value === null) draft.canBeEmpty = true;
    if (field.disabled || value === null || value === '') continue;
    draft.isEnabled = true;
    if (draft.seenTexts.has(value)) continue;
    draft.seenTexts.add(value);
    addSample(draft, field, response, response.name);
  }
}

function draftFor(drafts: Drafts, field: Field, place: Place): ParameterDraft {
  const name = field.name.trim();
  const key = place === 'header' ? field.key : name;
  const known = (drafts[place] ??= new Map<string, ParameterDraft>());
  let draft = known.get(key);
  if (draft === undefined) {
    draft = newDraft(name, place);
    known.set(key, draft);
    drafts.all.push(draft);
  }
  return draft;
}

const newDraft = (
  name: string,
  place: ParameterDraft['place'],
  fixed: string | null = null,
): ParameterDraft => ({
  name,
  place,
  fixed,
  samples: [],
  sources: [],
  lastSender: null,
  seenTexts: null,
  description: '',
  isEnabled: false,
  isList: false,
  canBeEmpty: false,
  defaultText: null,
});
