import { appendPointer, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../../recorder.js';
import type { OperationPlan } from '../collect/operation-plan.js';
import type { Field } from '../model.js';
import type { NormalRequest } from '../normalise/normal-request.js';
import { compact } from '../prune/compact.js';
import { inferScalar, readScalar } from '../schema/scalar.js';
import { buildExamples, type Sample } from './examples.js';
import { collectParameters, type ParameterDraft } from './parameter-drafts.js';

/** Whether a header or query parameter is a parameter, and where else it went if not. */
export type FieldHome = (
  field: Field,
  place: 'query' | 'header',
  request: NormalRequest,
) => 'parameter' | { readonly merged: string } | { readonly lost: readonly [code: string, reason: string] };

/** The parameters of an operation: those of its path, then query and headers of all its requests together. */
export function buildParameters(
  plan: OperationPlan,
  homeOf: FieldHome,
  recorder: Recorder,
  target: string,
): JsonObject[] {
  const isKept = (field: Field, place: 'query' | 'header', request: NormalRequest): boolean => {
    const home = homeOf(field, place, request);
    if (home === 'parameter') return true;
    if ('merged' in home) recorder.merge(field.pointer, home.merged);
    else recorder.lose(field.pointer, ...home.lost);
    return false;
  };
  return collectParameters(plan, isKept).map((draft, index) => {
    const at = appendPointer(target, 'parameters', index);
    draft.sources.forEach(({ pointer }, position) => {
      if (position === 0) recorder.map(pointer, at);
      else recorder.merge(pointer, at);
    });
    return buildParameter(draft, plan);
  });
}

const isTemplate = (text: string) => text.includes('{{');

function buildParameter(draft: ParameterDraft, { requests, keys }: OperationPlan): JsonObject {
  const samples = [...draft.samples.values()];
  const texts = samples.flatMap((sample) => sample.texts);
  const { schema } = inferScalar(texts.filter((text) => text !== '' && !isTemplate(text)));
  // A variable without a value and an empty text stand for themselves, whatever the type of the others.
  const valueOf = (text: string): JsonValue => {
    if (schema['type'] === 'string' || text === '' || isTemplate(text)) return text;
    return readScalar(text);
  };
  const defaultSchema: JsonObject = draft.defaultText === null ? {} : { default: valueOf(draft.defaultText) };
  const isWhollyDisabled = !draft.isEnabled;
  return {
    ...compact({ name: draft.name, in: draft.place, description: draft.description }),
    ...(draft.place === 'path' ? { required: true } : {}),
    ...(draft.canBeEmpty && draft.place === 'query' ? { allowEmptyValue: true } : {}),
    schema: draft.isList ? { type: 'array', items: schema } : { ...schema, ...defaultSchema },
    ...buildExamples(
      samples.map(({ holder, label, texts: own, isDisabled }): Sample => {
        const values = own.map(valueOf);
        const isMarked = isDisabled && !isWhollyDisabled;
        return {
          holder,
          label,
          text: own.join('\n'),
          value: draft.isList ? values : (values[0] ?? ''),
          isDisabled: isMarked,
        };
      }),
      isWhollyDisabled ? 1 : requests.length,
      keys,
    ),
    ...(isWhollyDisabled ? { 'x-connectory-disabled': true } : {}),
  };
}
