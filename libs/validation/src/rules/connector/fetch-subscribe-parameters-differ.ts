import { typesMeet, typesOf } from '../../extensions/value-types.js';
import type { ParameterFacts } from '../../operation-facts.js';
import { defineRule } from '../../rule.js';

const document = (type: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /results:
    get:
      operationId: WhenAnalysed
      x-ms-trigger: batch
      x-ms-notification:
        operationId: Subscribe
      parameters:
        - name: project
          in: query
          schema:
            type: ${type}
      responses:
        '200':
          description: The results
  /subscriptions:
    x-ms-notification-content:
      schema:
        type: object
    post:
      operationId: Subscribe
      parameters:
        - name: project
          in: query
          schema:
            type: string
      responses:
        '201':
          description: The subscription
`;

export const fetchSubscribeParametersDiffer = defineRule({
  id: 'connector/fetch-subscribe-parameters-differ',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    differ:
      '`{name}` is of another {what} in `{operationId}`, which subscribes for this operation. Make them the same.',
  },
  docs: {
    summary: 'Parameters of one name are the same where a trigger fetches and where it subscribes.',
    reason:
      'People fill in one form for both operations: one field cannot be of two types, nor shown and hidden.',
    bad: document('integer'),
    good: document('string'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, target, operationId } of extensions.calls()) {
          if (extension.name !== 'x-ms-notification' || target === undefined) continue;
          if (extension.node.type !== 'Operation') continue;
          for (const parameter of facts.operation(extension.node).parameters) {
            const { name, location } = parameter;
            const other = target.parameters.find((one) => one.name === name && one.location !== 'body');
            if (other === undefined || location === 'body') continue;
            const what = difference(parameter, other);
            if (what === null) continue;
            const related = [{ ...other.place, message: 'The parameter of the operation that subscribes.' }];
            report({ ...parameter.listed, message: 'differ', params: { name, operationId, what }, related });
          }
        }
      },
    };
  },
});

function difference(one: ParameterFacts, other: ParameterFacts): 'type' | 'visibility' | null {
  if (!typesMeet(typesOf(one.schema), typesOf(other.schema))) return 'type';
  return visibility(one) === visibility(other) ? null : 'visibility';
}

/** `none` says what saying nothing says. */
const visibility = ({ value }: ParameterFacts) => {
  const given = value['x-ms-visibility'];
  return given === undefined || given === '' ? 'none' : given;
};
