import { defineRule } from '../../rule.js';

const triggersWhen = /^(?:this operation )?triggers? when\s+(\S.*)$/i;

export const triggerSummary = defineRule({
  id: 'certification/trigger-summary',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    when: 'This trigger is not named after what sets it off. Begin with “When”, as in “When a text comes in”.',
  },
  docs: {
    summary: 'The name of a trigger says when it fires.',
    reason: 'Triggers stand first in a flow, and people choose them by the event: “When a text comes in”.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      summary: New texts
      x-ms-trigger: single
      responses:
        '200':
          description: The texts
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      summary: When a text comes in
      x-ms-trigger: single
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) => ({
    Operation: (node) => {
      const { summary, 'x-ms-trigger': trigger } = node.value;
      if (typeof trigger !== 'string' || typeof summary !== 'string' || summary.trim() === '') return;
      if (node.value['x-ms-visibility'] === 'internal' || /^(?:\w+: )?when\s/i.test(summary)) return;
      const event = triggersWhen.exec(summary)?.[1];
      const edits = [{ place: { node }, update: { summary: `When ${event}` } }];
      const fix = { title: `Call it “When ${event}”`, safe: true, edits };
      report({ node, member: ['summary'], message: 'when', params: {}, ...(event ? { fix } : {}) });
    },
  }),
});
