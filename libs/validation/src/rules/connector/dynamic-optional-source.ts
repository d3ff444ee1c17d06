import { inputsNamed, type OperationInput } from '../../extensions/operation-inputs.js';
import { defineRule } from '../../rule.js';

const document = (required: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /regions/{region}/languages:
    get:
      operationId: ListLanguages
      parameters:
        - name: region
          in: path
          required: true
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
          required: ${required}
          schema:
            type: string
        - name: language
          in: query
          schema:
            type: string
          x-ms-dynamic-values:
            operationId: ListLanguages
            value-path: code
            parameters:
              region:
                parameter: region
      responses:
        '200':
          description: The sentiment
`;

export const dynamicOptionalSource = defineRule({
  id: 'connector/dynamic-optional-source',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    optional:
      '`{target}` is required, but its value comes from `{source}`, which may be left empty. Require `{source}`, or give it a default.',
  },
  docs: {
    summary: 'A required parameter of a called operation takes its value from one that is always filled in.',
    reason: 'As long as the optional field is empty the call cannot be made, and the form does not say why.',
    bad: document('false'),
    good: document('true'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, target, arguments: given } of extensions.calls()) {
          if (target === undefined) continue;
          for (const { name, gives } of given) {
            if (!('reference' in gives)) continue;
            const { reference, place } = gives;
            const [wanted] = inputsNamed(facts, target, name);
            if (wanted === undefined || !isParameter(wanted, (required) => required)) continue;
            const [operation] = extensions.operationsOf(extension.node);
            if (operation === undefined) continue;
            const [source] = inputsNamed(facts, operation, reference);
            if (source === undefined || !isParameter(source, (required) => !required)) continue;
            const related = [{ ...source.parameter.place, message: 'The optional parameter.' }];
            report({ ...place, message: 'optional', params: { target: name, source: reference }, related });
          }
        }
      },
    };
  },
});

/** A parameter without a default, required or not. */
const isParameter = (
  input: OperationInput,
  wanted: (required: boolean) => boolean,
): input is Extract<OperationInput, { is: 'parameter' }> =>
  input.is === 'parameter' &&
  wanted(input.parameter.value['required'] === true) &&
  input.parameter.schema?.value['default'] === undefined;
