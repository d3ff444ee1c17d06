import { inputWords, inputsNamed } from '../../extensions/operation-inputs.js';
import { defineRule } from '../../rule.js';

const document = (parameter: string) => `openapi: 3.1.0
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
          ${parameter}: eu
`;

export const dynamicTargetParameterUnknown = defineRule({
  id: 'connector/dynamic-target-parameter-unknown',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    unknown: '`{operationId}` takes no parameter `{name}`; it takes {known}. Correct the name, or remove it.',
    none: '`{operationId}` takes no parameters, so that `{name}` goes nowhere. Remove it.',
  },
  docs: {
    summary: 'Parameters that an extension hands to an operation are parameters of that operation.',
    reason: 'The value goes nowhere, and the operation is called without what was meant for it.',
    bad: document('area'),
    good: document('region'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { target, operationId, arguments: given } of extensions.calls()) {
          if (target === undefined) continue;
          for (const { name, place } of given) {
            if (inputsNamed(facts, target, name).length > 0) continue;
            const known = inputWords(facts, target);
            const related = [{ node: target.node, message: 'The operation that is called.' }];
            if (known === '') report({ ...place, message: 'none', params: { operationId, name }, related });
            else {
              const params = { operationId, name, known };
              report({ ...place, message: 'unknown', params, related });
            }
          }
        }
      },
    };
  },
});
