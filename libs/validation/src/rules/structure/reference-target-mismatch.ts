import type { JsonValue, NodeType, PlacedValue } from '@connectory/definition';
import { onReference } from '../../on-reference.js';
import { defineRule } from '../../rule.js';
import { isObjectOf } from '../../schemas/object-schema.js';
import { typeAt } from '../../type-at.js';

/** Values behind references that are looked at in one document; many references may lead into the same ones. */
const mostValues = 500_000;

export const referenceTargetMismatch = defineRule({
  id: 'structure/reference-target-mismatch',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    mismatch: '`{ref}` leads to something that is no {wanted}. Refer to one, or write it here.',
  },
  docs: {
    summary: 'A reference leads to an object of the kind that is wanted where it stands.',
    reason:
      'It stands for what is there, so that must be allowed here (OpenAPI, Reference Object; Path Item Object: “The referenced structure MUST be in the form of a Path Item Object”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - $ref: '#/components/schemas/Language'
      responses:
        '200':
          description: OK
components:
  parameters:
    Language:
      name: language
      in: query
      schema:
        $ref: '#/components/schemas/Language'
  schemas:
    Language:
      type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      parameters:
        - $ref: '#/components/parameters/Language'
      responses:
        '200':
          description: OK
components:
  parameters:
    Language:
      name: language
      in: query
      schema:
        $ref: '#/components/schemas/Language'
  schemas:
    Language:
      type: string
`,
  },
  create: ({ version, follow, report }) => {
    const fits = new Map<PlacedValue, Map<NodeType, boolean>>();
    let budget = mostValues;
    const isAffordable = (value: JsonValue) => (budget -= countValues(value, budget)) > 0;
    const isOf = (type: NodeType, target: PlacedValue) => {
      const known = fits.get(target) ?? new Map<NodeType, boolean>();
      fits.set(target, known);
      let found = known.get(type);
      if (found === undefined) {
        // What the specification has at the place is looked at there.
        found =
          typeAt(target.pointer, version) === type ||
          !isAffordable(target.value) ||
          isObjectOf(type, version, target.value);
        known.set(type, found);
      }
      return found;
    };
    return onReference(({ node, ref }) => {
      const end = follow(node.value);
      if (!end || isOf(node.type, end)) return;
      const related = [{ node: end, message: 'What it leads to.' }];
      const wanted = node.type.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
      report({ node, member: ['$ref'], message: 'mismatch', params: { ref, wanted }, related });
    });
  },
});

/** How many values a value consists of; counts no further than `most`. */
function countValues(value: JsonValue, most: number): number {
  const pending: JsonValue[] = [value];
  let count = 0;
  for (let next = pending.pop(); next !== undefined && count < most; next = pending.pop()) {
    count++;
    if (typeof next === 'object' && next !== null)
      for (const member of Object.values(next) as readonly JsonValue[]) pending.push(member);
  }
  return count;
}
