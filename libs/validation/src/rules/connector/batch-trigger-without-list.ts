import { placeOfExtension } from '../../extensions/extension-facts.js';
import { branchesOf } from '../../extensions/schema-paths.js';
import { successSchema } from '../../extensions/success-schema.js';
import { typesOf } from '../../extensions/value-types.js';
import { notificationContent } from '../../extensions/webhooks.js';
import { isObject } from '@connectory/definition';
import type { Facts } from '../../facts.js';
import { below, type PlacedObject } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (trigger: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /results/latest:
    get:
      operationId: WhenAnalysed
      x-ms-trigger: ${trigger}
      responses:
        '200':
          description: The result
          content:
            application/json:
              schema:
                type: object
                properties:
                  sentiment:
                    type: string
`;

export const batchTriggerWithoutList = defineRule({
  id: 'connector/batch-trigger-without-list',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    noList:
      '`{operation}` is a trigger for many results, but there is no list in what it gives. Make it `single`, or describe the list.',
  },
  docs: {
    summary: 'A trigger of kind `batch` gives a list.',
    reason:
      'A flow is started once for each entry of the list; without one it is not started, or once for all.',
    bad: document('batch'),
    good: document('single'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-trigger')) {
          const { node, value } = extension;
          if (value !== 'batch' || node.type !== 'Operation') continue;
          const operation = facts.operation(node);
          const content = notificationContent(operation);
          const schema =
            content === null
              ? successSchema(operation)
              : facts.resolve(content['schema'], {
                  node: node.parent!,
                  member: ['x-ms-notification-content', 'schema'],
                });
          if (schema === null || hasList(facts, schema)) continue;
          const params = { operation: operation.operationId ?? '' };
          report({ ...placeOfExtension(extension), message: 'noList', params });
        }
      },
    };
  },
});

/** It is a list, or has one at the top, or nothing is said of what it is. */
function hasList(facts: Facts, schema: PlacedObject): boolean {
  const { schemas, open } = branchesOf(facts, schema);
  if (open) return true;
  return schemas.some((one) => {
    if (typesOf(one).includes('array') || Object.hasOwn(one.value, 'items')) return true;
    const { properties } = one.value;
    if (!isObject(properties)) return false;
    return Object.entries(properties).some(([name, property]) => {
      const value = facts.resolve(property, below(one.place, 'properties', name));
      return value !== null && typesOf(value).includes('array');
    });
  });
}
