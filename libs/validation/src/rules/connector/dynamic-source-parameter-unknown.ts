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
  /sentiment:
    get:
      operationId: GetSentiment
      parameters:
        - name: area
          in: query
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
                parameter: ${parameter}
      responses:
        '200':
          description: The sentiment
`;

export const dynamicSourceParameterUnknown = defineRule({
  id: 'connector/dynamic-source-parameter-unknown',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    unknown:
      '`{operation}` has no parameter `{name}` to take a value from; it has {known}. Correct the name.',
  },
  docs: {
    summary:
      'Parameters that an extension takes values from are parameters of the operation that it stands in.',
    reason:
      'The call waits for a value that nobody can enter, so that the list or the schema is never loaded.',
    bad: document('territory'),
    good: document('area'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, target, arguments: given } of extensions.calls()) {
          // Without the operation there is no call that could wait.
          if (target === undefined) continue;
          for (const { gives } of given) {
            if (!('reference' in gives)) continue;
            const { reference: name, place } = gives;
            const sources = extensions.operationsOf(extension.node);
            const [first] = sources;
            // A shared object may serve operations of which only some have the parameter.
            if (first === undefined || sources.length > mostSources) continue;
            if (sources.some((one) => inputsNamed(facts, one, name).length > 0)) continue;
            const known = inputWords(facts, first) || 'none';
            const operation = first.operationId ?? `${first.method} ${first.path}`;
            report({ ...place, message: 'unknown', params: { operation, name, known } });
          }
        }
      },
    };
  },
});

/** Operations that are asked whether they have a parameter. */
const mostSources = 100;
