import { inputsNamed } from '../../extensions/operation-inputs.js';
import { below, type Place } from '../../place.js';
import { defineRule } from '../../rule.js';
import type { JsonValue } from '@connectory/definition';

const document = (region: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      operationId: ListLanguages
      parameters:
        - name: region
          in: query
          schema:
            type: string
      responses:
        '200':
          description: The languages
  /sentiment:
    get:
      operationId: GetSentiment
      parameters:
        - name: region
          in: query
          required: true
          x-ms-visibility: internal
          schema:
            type: string
            default: eu
        - name: language
          in: query
          schema:
            type: string
          x-ms-dynamic-list:
            operationId: ListLanguages
            itemValuePath: code
            parameters:
              region:
                ${region}
      responses:
        '200':
          description: The sentiment
`;

export const dynamicSourceInternal = defineRule({
  id: 'connector/dynamic-source-internal',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    internal:
      '`{source}` is internal, so that nobody fills it in and `{name}` gets no value. Hand over a fixed value, or show the field.',
  },
  docs: {
    summary: 'Extensions take values from fields that people see.',
    reason:
      'A form holds no value for a hidden field, not even its default, so that the call is made without it.',
    bad: document('parameterReference: region'),
    good: document('value: eu'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, arguments: given } of extensions.calls()) {
          if (!byReference.has(extension.name)) continue;
          for (const { name, place, gives } of given) {
            if (!('reference' in gives)) continue;
            const [operation] = extensions.operationsOf(extension.node);
            const [input] = operation === undefined ? [] : inputsNamed(facts, operation, gives.reference);
            if (input === undefined) continue;
            const field = input.is === 'parameter' ? input.parameter : input.schema;
            if (field === 'open' || field.value['x-ms-visibility'] !== 'internal') continue;
            const fixed = (input.is === 'parameter' ? input.parameter.schema : field)?.value['default'];
            const params = { source: gives.reference, name };
            const related = [{ ...field.place, message: 'The internal field.' }];
            const fix =
              fixed === undefined
                ? {}
                : { fix: { title: 'Hand over the default', safe: true, edits: handOver(place, fixed) } };
            report({ ...gives.place, message: 'internal', params, related, ...fix });
          }
        }
      },
    };
  },
});

/** Extensions whose parameters are paths with a fixed value as the alternative. */
const byReference: ReadonlySet<string> = new Set([
  'x-ms-dynamic-list',
  'x-ms-dynamic-properties',
  'x-ms-dynamic-tree',
]);

const handOver = (place: Place, value: JsonValue) => [
  { place: below(place, 'parameterReference'), remove: true as const },
  { place, update: { value } },
];
