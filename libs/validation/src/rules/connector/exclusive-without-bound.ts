import type { DefinitionNode } from '@connectory/definition';
import { defineRule, having } from '../../rule.js';

const bounds = [
  ['exclusiveMinimum', 'minimum'],
  ['exclusiveMaximum', 'maximum'],
] as const;

export const exclusiveWithoutBound = defineRule({
  id: 'connector/exclusive-without-bound',
  severity: 'warning',
  // In 3.1 it is a bound itself.
  formats: ['2.0', '3.0'],
  messages: {
    missing:
      '`{exclusive}` says that the bound itself is not allowed, but there is no `{bound}`. Add it, or remove `{exclusive}`.',
  },
  docs: {
    summary: 'A bound that is excluded is named.',
    reason:
      'Without `minimum` or `maximum` there is nothing to exclude, so that any number is allowed (JSON Schema draft 4, section 5.1: “If exclusiveMaximum is present, maximum MUST also be present”).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Score:
      type: number
      exclusiveMinimum: true
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Score:
      type: number
      minimum: 0
      exclusiveMinimum: true
`,
  },
  create: ({ report }) => {
    const check = (node: DefinitionNode) => {
      for (const [exclusive, bound] of bounds) {
        if (typeof node.value[exclusive] !== 'boolean' || node.value[bound] !== undefined) continue;
        const place = { node, member: [exclusive] };
        const fix = {
          title: 'Remove what says nothing',
          safe: true,
          edits: [{ place, remove: true as const }],
        };
        report({ ...place, message: 'missing', params: { exclusive, bound }, fix });
      }
    };
    const visit = having(['exclusiveMinimum', 'exclusiveMaximum'], check);
    return { Schema: visit, Parameter: visit, Items: visit, Header: visit };
  },
});
