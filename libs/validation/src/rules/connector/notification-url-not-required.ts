import { isArray, type DefinitionNode } from '@connectory/definition';
import { notificationUrls } from '../../extensions/webhooks.js';
import { defineRule } from '../../rule.js';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Subscription:
      type: object
${rest}      properties:
        callback:
          type: string
          x-ms-notification-url: true
          x-ms-visibility: internal
`;

export const notificationUrlNotRequired = defineRule({
  id: 'connector/notification-url-not-required',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    property: '`{name}` is or holds the address of a webhook, but is not required. Add it to `required`.',
  },
  docs: {
    summary: 'The field for the address of a webhook, and each object around it, is required.',
    reason:
      'A field that may be left out is left out: the service is asked to subscribe without being told where to.',
    bad: document(''),
    good: document('      required: [callback]\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        const told = new Set<DefinitionNode>();
        for (const { node } of notificationUrls(extensions)) {
          let here: DefinitionNode = node;
          for (; here.parent?.type === 'Schema' && !told.has(here); here = here.parent) {
            told.add(here);
            const { parent, step } = here;
            const name = step[1];
            if (step[0] !== 'properties' || typeof name !== 'string') continue;
            const { required } = parent.value;
            if (isArray(required) && required.includes(name)) continue;
            const edits = [{ place: { node: parent }, update: { required: [name] } }];
            const fix = { title: `Require \`${name}\``, safe: false, edits };
            report({ node: here, message: 'property', params: { name }, fix });
          }
        }
      },
    };
  },
});
