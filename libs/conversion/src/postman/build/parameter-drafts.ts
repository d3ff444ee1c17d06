import { secretMarker } from '../../secrets/secret.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';

/** What one request or saved request gives a parameter. */
export interface ParameterSample {
  /** The request or saved response that it is from. */
  readonly holder: object;
  readonly label: string;
  readonly texts: readonly string[];
  readonly isDisabled: boolean;
}

/** Everything that was seen of one parameter. Filled while the requests of an operation are read. */
export interface ParameterDraft {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header';
  readonly samples: Map<object, ParameterSample>;
  readonly sources: Field[];
  readonly seenTexts: Set<string>;
  description: string;
  /** Sent by at least one request. */
  isEnabled: boolean;
  isList: boolean;
  /** Sent without `=`, or with nothing behind it. */
  canBeEmpty: boolean;
  defaultText: string | null;
}

/** The parameters of the path, then query and headers of all requests together; `isKept` tells which of those are parameters. */
export function collectParameters(
  plan: OperationPlan,
  isKept: (field: Field, place: 'query' | 'header', request: NormalRequest) => boolean,
): ParameterDraft[] {
  const drafts = new Map<string, ParameterDraft>();
  for (const request of plan.requests) {
    const label = request.source.name;
    addPath(drafts, plan, request);
    for (const place of ['query', 'header'] as const) {
      const fields = place === 'query' ? request.query : request.headers;
      addFields(drafts, place, fields, { holder: request, label }, (field) => isKept(field, place, request));
    }
  }
  for (const request of plan.requests) {
    for (const { response, query, headers } of request.savedRequests) {
      const label = response.name;
      const saved = { holder: response, label };
      addSaved(drafts, 'query', query, saved, (field) => isKept(field, 'query', request));
      addSaved(drafts, 'header', headers, saved, (field) => isKept(field, 'header', request));
    }
  }
  return [...drafts.values()];
}

function addPath(drafts: Map<string, ParameterDraft>, plan: OperationPlan, request: NormalRequest): void {
  plan.path.parameters.forEach(({ name }, index) => {
    const own = request.path.parameters[index];
    const draft = draftFor(drafts, name, 'path');
    draft.isEnabled = true;
    draft.defaultText ??= own?.default ?? null;
    draft.description ||= own?.description ?? '';
    if (own?.field) draft.sources.push(own.field);
    const text = own?.example ?? own?.default ?? '';
    if (text !== '' && !text.includes(secretMarker))
      draft.samples.set(request, {
        holder: request,
        label: request.source.name,
        texts: [text],
        isDisabled: false,
      });
  });
}

type Origin = Pick<ParameterSample, 'holder' | 'label'>;

function addFields(
  drafts: Map<string, ParameterDraft>,
  place: 'query' | 'header',
  fields: readonly Field[],
  origin: Origin,
  isKept: (field: Field) => boolean,
): void {
  const seen = new Set<ParameterDraft>();
  for (const field of fields) {
    if (!isKept(field)) continue;
    const draft = enterField(drafts, place, field);
    if (!field.disabled) {
      draft.isEnabled = true;
      if (seen.has(draft)) draft.isList = true;
      seen.add(draft);
    }
    addSample(draft, field, origin);
  }
}

function enterField(
  drafts: Map<string, ParameterDraft>,
  place: 'query' | 'header',
  field: Field,
): ParameterDraft {
  const draft = draftFor(drafts, field.name.trim(), place);
  draft.sources.push(field);
  draft.description ||= field.description;
  return draft;
}

function addSample(draft: ParameterDraft, field: Field, { holder, label }: Origin): void {
  const { value, disabled: isDisabled } = field;
  if (value === null || value === '') draft.canBeEmpty = true;
  // A secret is no example, and a flag has no value.
  if (value === null || value.includes(secretMarker)) return;
  draft.seenTexts.add(value);
  const known = draft.samples.get(holder);
  if (!known || (known.isDisabled && !isDisabled)) {
    draft.samples.set(holder, { holder, label, texts: [value], isDisabled });
  } else if (!isDisabled) {
    draft.samples.set(holder, { ...known, texts: [...known.texts, value] });
  }
}

/** Saved requests are most often the request itself once more; what they have beyond that is another example. */
function addSaved(
  drafts: Map<string, ParameterDraft>,
  place: 'query' | 'header',
  fields: readonly Field[],
  origin: Origin,
  isKept: (field: Field) => boolean,
): void {
  for (const field of fields) {
    if (!isKept(field)) continue;
    const draft = enterField(drafts, place, field);
    if (field.value === null) draft.canBeEmpty = true;
    const { value } = field;
    if (field.disabled || value === null || value === '') continue;
    draft.isEnabled = true;
    if (!draft.seenTexts.has(value)) addSample(draft, field, origin);
  }
}

function draftFor(
  drafts: Map<string, ParameterDraft>,
  name: string,
  place: ParameterDraft['place'],
): ParameterDraft {
  const key = `${place} ${place === 'header' ? name.toLowerCase() : name}`;
  const known = drafts.get(key);
  if (known) return known;
  const draft: ParameterDraft = {
    name,
    place,
    samples: new Map(),
    sources: [],
    seenTexts: new Set(),
    description: '',
    isEnabled: false,
    isList: false,
    canBeEmpty: false,
    defaultText: null,
  };
  drafts.set(key, draft);
  return draft;
}
