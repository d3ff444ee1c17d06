import { placeOfExtension } from '../../extensions/extension-facts.js';
import { notificationUrls } from '../../extensions/webhooks.js';
import { defineRule } from '../../rule.js';
import type { DefinitionNode } from '@connectory/definition';

const document = (rest: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Subscription:
      type: object
      required: [callback]
      properties:
        callback:
          type: string
          x-ms-notification-url: true
${rest}`;

export const notificationUrlNotInternal = defineRule({
  id: 'connector/notification-url-not-internal',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { shown: 'The field for the address of a webhook is shown. Add `x-ms-visibility: internal`.' },
  docs: {
    summary: 'The field for the address of a webhook is hidden.',
    reason:
      'It is filled in by the platform; whoever sees it enters an address of his own, and the trigger never fires.',
    bad: document(''),
    good: document('          x-ms-visibility: internal\n'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of notificationUrls(extensions)) {
          const { node } = extension;
          if (isHidden(node)) continue;
          const edits = [{ place: { node }, update: { 'x-ms-visibility': 'internal' } }];
          const fix = { title: 'Make it internal', safe: true, edits };
          report({ ...placeOfExtension(extension), message: 'shown', params: {}, fix });
        }
      },
    };
  },
});

/** The field itself or an object around it is internal. */
function isHidden(node: DefinitionNode): boolean {
  let here: DefinitionNode | null = node;
  while (here !== null && here.type !== 'Operation') {
    if (here.value['x-ms-visibility'] === 'internal') return true;
    here = here.parent;
  }
  return false;
}
