import type { DynamicCall } from '../../extensions/dynamic-calls.js';
import { fullReferenceForm, fullReferenceName } from '../../extensions/full-reference-form.js';
import { bodyName, inputsNamed } from '../../extensions/operation-inputs.js';
import type { Facts } from '../../facts.js';
import type { OperationFacts } from '../../operation-facts.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
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
    post:
      operationId: GetSentiment
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                area:
                  type: string
                language:
                  type: string
                  x-ms-dynamic-values:
                    operationId: ListLanguages
                    value-path: code
                    parameters:
                      region:
                        parameter: area
${rest}      responses:
        '200':
          description: The sentiment
`;

export const dynamicReferenceAmbiguous = defineRule({
  id: 'connector/dynamic-reference-ambiguous',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    ambiguous:
      '`{name}` is both a parameter and a part of the body of `{operation}`. Add `{form}`, which says which is meant.',
    property:
      '`{name}` is a part of the body of `{operation}`, no parameter. Add `{form}`, which says where it is.',
  },
  docs: {
    summary: 'What is not a parameter of its own is referred to with its full path.',
    reason:
      'A bare name means a parameter. For a part of a body newer designers read `x-ms-dynamic-list` and `x-ms-dynamic-properties`, older ones the form with bare names, so that both stand side by side.',
    bad: document(''),
    good: document(`                  x-ms-dynamic-list:
                    operationId: ListLanguages
                    itemValuePath: code
                    parameters:
                      region:
                        parameterReference: body/area
`),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const call of extensions.calls()) {
          const { extension, target, arguments: given } = call;
          const form = fullReferenceName(extension.name);
          if (form === undefined || target === undefined || Object.hasOwn(extension.node.value, form))
            continue;
          const [source] = extensions.operationsOf(extension.node);
          const unclear = given.flatMap(({ name, place, gives }) => [
            { operation: target, name, place },
            ...('reference' in gives && source
              ? [{ operation: source, name: gives.reference, place: gives.place }]
              : []),
          ]);
          for (const { operation, name, place } of unclear) {
            const inputs = inputsNamed(facts, operation, name);
            if (!inputs.some(({ is }) => is === 'body')) continue;
            const message = inputs.length > 1 ? 'ambiguous' : 'property';
            const params = { name, operation: operation.operationId ?? '', form };
            const fix = message === 'property' && source ? { fix: addForm(facts, call, target, source) } : {};
            report({ ...place, message, params, ...fix });
            break;
          }
        }
      },
    };
  },
});

function addForm(facts: Facts, call: DynamicCall, target: OperationFacts, source: OperationFacts) {
  const fullName = (operation: OperationFacts) => (name: string) => {
    const [input] = inputsNamed(facts, operation, name);
    if (input?.is !== 'body') return name;
    const body = bodyName(facts, operation);
    return input.path === '' ? body : `${body}/${input.path}`;
  };
  const { name, value } = fullReferenceForm(call, fullName(target), fullName(source));
  const edits = [{ place: { node: call.extension.node }, update: { [name]: value } }];
  return { title: `Add \`${name}\` with full references`, safe: true, edits };
}
