import { inputsNamed } from '../../extensions/operation-inputs.js';
import { quoted } from '../../extensions/shape.js';
import type { OperationFacts, ParameterFacts } from '../../operation-facts.js';
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
    missing: '`{operationId}` requires {names}, which `{extension}` does not hand over. Add to `parameters`.',
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
          if (target === undefined || namesOnly.has(extension.name)) continue;
          const handedOver = new Set(
            given.flatMap(({ name }) =>
              inputsNamed(facts, target, name).map((input) =>
                input.is === 'parameter' ? input.parameter : null,
              ),
            ),
          );
          const missing: ParameterFacts[] = [];
          for (const parameter of requiredOf(target)) {
            if (!handedOver.has(parameter)) missing.push(parameter);
            if (missing.length === mostNames) break;
          }
          if (missing.length === 0) continue;
          report({
            ...(Object.hasOwn(value, 'parameters') ? below(place, 'parameters') : place),
            message: 'missing',
            params: {
              operationId,
              names: quoted(missing.map(({ name }) => name)),
              extension: extension.name,
            },
            related: missing.map((parameter) => ({ ...parameter.place, message: 'A required parameter.' })),
          });
        }
      },
    };
  },
});

/** These say which operation there is, not how it is called. */
const namesOnly: ReadonlySet<string> = new Set(['x-ms-notification', 'x-ms-openai-data']);

/** Parameters that a finding names at most. */
const mostNames = 12;

const requiredByOperation = new WeakMap<OperationFacts, readonly ParameterFacts[]>();

/** The parameters that a call cannot do without; a body is built by whoever calls. */
function requiredOf(target: OperationFacts): readonly ParameterFacts[] {
  const known = requiredByOperation.get(target);
  if (known !== undefined) return known;
  const required = target.parameters.filter(
    ({ value, location, schema }) =>
      value['required'] === true && location !== 'body' && schema?.value['default'] === undefined,
  );
  requiredByOperation.set(target, required);
  return required;
}
