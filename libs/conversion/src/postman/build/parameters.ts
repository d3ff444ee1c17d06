import type { JsonObject, JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import { addExamples } from './examples.js';
import type { ParameterTest } from './field-home.js';
import type { JsonDraft } from './json-draft.js';
import { collectParameters, type ParameterDraft } from './parameter-drafts.js';

/** The parameters of an operation: those of its path, then query and headers of all its requests together. */
export function buildParameters(
  plan: OperationPlan,
  isParameter: ParameterTest,
  recorder: Recorder,
  target: string,
): JsonObject[] {
  const drafts = collectParameters(plan, isParameter);
  if (recorder.keepsJournal) recordParameters(drafts, recorder, target);
  return drafts.map((draft) => buildParameter(draft, plan));
}

function recordParameters(drafts: readonly ParameterDraft[], recorder: Recorder, target: string): void {
  drafts.forEach(({ sources }, index) => {
    const at = `${target}/parameters/${index}`;
    sources.forEach(({ pointer }, position) => {
      if (position === 0) recorder.map(pointer, at);
      else recorder.merge(pointer, at);
    });
  });
}

const isTemplate = (text: string) => text.includes('{{');

function buildParameter(draft: ParameterDraft, { requests, keys }: OperationPlan): JsonObject {
  const { name, place, fixed, samples, description, isEnabled, isList, defaultText } = draft;
  if (fixed !== null) return { name, in: place, required: true, schema: { type: 'string', const: fixed } };
  const texts: string[] = [];
  for (const sample of samples)
    for (const text of sample.texts) if (text !== '' && !isTemplate(text)) texts.push(text);
  const schema = inferScalar(texts);
  const isText = schema['type'] === 'string';
  // A variable without a value and an empty text stand for themselves, whatever the type of the others.
  const valueOf = (text: string): JsonValue =>
    isText || text === '' || isTemplate(text) ? text : readScalar(text);
  if (!isList && defaultText !== null) schema['default'] = valueOf(defaultText);

  const parameter: JsonDraft = { name, in: place };
  if (description !== '') parameter['description'] = description;
  if (place === 'path') parameter['required'] = true;
  else if (place === 'query' && draft.canBeEmpty) parameter['allowEmptyValue'] = true;
  parameter['schema'] = isList ? { type: 'array', items: schema } : schema;
  const examples = samples.map(({ holder, label, texts: own, isDisabled }) => ({
    holder,
    label,
    text: own.length === 1 ? own[0]! : own.join('\n'),
    value: isList ? own.map(valueOf) : valueOf(own[0] ?? ''),
    isDisabled: isDisabled && isEnabled,
  }));
  addExamples(parameter, examples, isEnabled ? requests.length : 1, keys);
  if (!isEnabled) parameter['x-connectory-disabled'] = true;
  return parameter;
}
