import type { DefinitionNode } from '@connectory/definition';
import { defineRule, having } from '../../rule.js';

const bounds: readonly (readonly [lower: string, upper: string])[] = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
  // Numbers in 3.1 only; draft 4 has booleans there.
  ['exclusiveMinimum', 'exclusiveMaximum'],
];

const lowerBounds = bounds.map(([lower]) => lower);

/** Most schemas have a type, to which few of the bounds can apply. */
const boundsOf: ReadonlyMap<string, typeof bounds> = new Map([
  ['string', bounds.slice(1, 2)],
  ['array', bounds.slice(2, 3)],
  ['object', bounds.slice(3, 4)],
  ['boolean', []],
]);

export const boundsReversed = defineRule({
  id: 'structure/bounds-reversed',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    reversed: '`{lower}` ({least}) is above `{upper}` ({most}), so no value fits. Swap or correct them.',
  },
  docs: {
    summary: 'No lower bound is above its upper bound.',
    reason:
      'No value can be both, so each call would be refused (JSON Schema Validation, `minimum`, `maximum` and their like).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      minLength: 5
      maxLength: 2
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      minLength: 2
      maxLength: 5
`,
  },
  create: ({ report }) => {
    const check = (node: DefinitionNode) => {
      const { type } = node.value;
      for (const [lower, upper] of (typeof type === 'string' && boundsOf.get(type)) || bounds) {
        const least = node.value[lower];
        if (typeof least !== 'number') continue;
        const most = node.value[upper];
        if (typeof most !== 'number' || least <= most) continue;
        report({ node, member: [lower], message: 'reversed', params: { lower, least, upper, most } });
      }
    };
    const visit = having(lowerBounds, check);
    return { Schema: visit, Parameter: visit, Items: visit, Header: visit };
  },
});
