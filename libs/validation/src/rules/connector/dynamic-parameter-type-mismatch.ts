import { inputsNamed } from '../../extensions/operation-inputs.js';
import { typeOfValue, typesMeet, typesOfInput } from '../../extensions/value-types.js';
import { defineRule } from '../../rule.js';

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
            type: integer
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
        parameters:
          region: ${region}
`;

export const dynamicParameterTypeMismatch = defineRule({
  id: 'connector/dynamic-parameter-type-mismatch',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    fixed:
      '`{name}` of `{operationId}` is of type {wanted}, but is given a value of type {given}. Correct the value.',
    reference:
      '`{name}` of `{operationId}` is of type {wanted}, but takes its value from `{source}`, which is of type {given}.',
  },
  docs: {
    summary: 'What an extension hands over is of the type that the operation takes.',
    reason: 'A value of another type is refused, or read as something that was not meant.',
    bad: document('Europe'),
    good: document('3'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, target, operationId, arguments: given } of extensions.calls()) {
          if (target === undefined) continue;
          for (const { name, place, gives } of given) {
            const [input] = inputsNamed(facts, target, name);
            const wanted = input === undefined ? [] : typesOfInput(input);
            if (wanted.length === 0 || 'selected' in gives) continue;
            const params = { name, operationId, wanted: wanted.join(' or ') };
            if ('literal' in gives) {
              const type = typeOfValue(gives.literal);
              if (type === 'null' || typesMeet(wanted, [type])) continue;
              // In a URL all is text: `true` and `1` are written as they are.
              if (input!.is === 'parameter' && wanted.includes('string') && type !== 'object') continue;
              report({ ...place, message: 'fixed', params: { ...params, given: type } });
            } else {
              const [operation] = extensions.operationsOf(extension.node);
              const [source] = operation === undefined ? [] : inputsNamed(facts, operation, gives.reference);
              const types = source === undefined ? [] : typesOfInput(source);
              if (typesMeet(wanted, types)) continue;
              const given = types.join(' or ');
              report({
                ...gives.place,
                message: 'reference',
                params: { ...params, source: gives.reference, given },
              });
            }
          }
        }
      },
    };
  },
});
