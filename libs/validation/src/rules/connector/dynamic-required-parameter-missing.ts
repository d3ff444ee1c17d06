import { inputsNamed } from '../../extensions/operation-inputs.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (parameters: string) => `openapi: 3.1.0
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
          required: true
          schema:
            type: string
      responses:
        '200':
          description: The languages
components:
  parameters:
    language:
      name: language
      in: query
      schema:
        type: string
      x-ms-dynamic-values:
        operationId: ListLanguages
        value-path: code
${parameters}`;

export const dynamicRequiredParameterMissing = defineRule({
  id: 'connector/dynamic-required-parameter-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      '`{operationId}` requires `{name}`, which `{extension}` does not hand over. Add it to `parameters`.',
  },
  docs: {
    summary: 'An extension hands over every parameter that the operation requires.',
    reason: 'Without a required parameter the call is refused, and the list or the schema stays empty.',
    bad: document(''),
    good: document(`        parameters:
          region: eu
`),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, target, operationId, value, place, arguments: given } of extensions.calls()) {
          // These say which operation there is, not how it is called.
          if (target === undefined || namesOnly.has(extension.name)) continue;
          const required = target.parameters.filter(
            (parameter) =>
              parameter.value['required'] === true &&
              parameter.location !== 'body' &&
              parameter.schema?.value['default'] === undefined,
          );
          for (const parameter of required) {
            if (
              given.some(({ name }) =>
                inputsNamed(facts, target, name).some(
                  (input) => input.is === 'parameter' && input.parameter === parameter,
                ),
              )
            )
              continue;
            const here = Object.hasOwn(value, 'parameters') ? below(place, 'parameters') : place;
            report({
              ...here,
              message: 'missing',
              params: { operationId, name: parameter.name, extension: extension.name },
              related: [{ ...parameter.place, message: 'The required parameter.' }],
            });
          }
        }
      },
    };
  },
});

const namesOnly: ReadonlySet<string> = new Set(['x-ms-notification', 'x-ms-openai-data']);
