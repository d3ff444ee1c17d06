import { isArray, pointerTokens, walk, type DefinitionNode, type JsonValue } from '@connectory/definition';
import type { Fix } from '../../fix.js';
import { below, type Place } from '../../place.js';
import { defineRule, having } from '../../rule.js';
import { secretIn } from '../../secret-shapes.js';

/** Members with data in them, by the object that has them. */
const ofSchemas = ['example', 'examples', 'default', 'enum', 'const'];
const ofParameters = ['example', 'default', 'enum', 'x-example'];

export const secretInValue = defineRule({
  id: 'security/secret-in-value',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    secret: 'This is {secret}. Take it out, and have it replaced where it is in use.',
  },
  docs: {
    summary: 'No example, default or allowed value is a secret.',
    reason:
      'A description is read by many more people than may have the secret, and copies of it are kept. A secret that stood in one is known.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      parameters:
        - name: account
          in: query
          schema:
            type: string
            default: glpat-Zx7Kq2Wm9Rt4Yb6Nc3Vd
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
      parameters:
        - name: account
          in: query
          schema:
            type: string
      responses:
        '200':
          description: The texts
`,
  },
  create: ({ report }) => {
    const check = (node: DefinitionNode, name: string, value: JsonValue) => {
      if (!hasSecret(value)) return;
      const fix = removal({ node }, name);
      walk(value, (text, pointer) => {
        const secret = typeof text === 'string' ? secretIn(text) : null;
        if (secret === null) return;
        const place = below({ node }, name, ...pointerTokens(pointer));
        report({ ...place, message: 'secret', params: { secret }, ...(fix && { fix }) });
      });
    };
    const visit = (members: readonly string[]) =>
      having(members, (node) => {
        for (const name of members) {
          const value = node.value[name];
          if (value !== undefined) check(node, name, value);
        }
      });
    return {
      Schema: visit(ofSchemas),
      Parameter: visit(ofParameters),
      Items: visit(ofParameters),
      Header: visit(ofParameters),
      MediaType: visit(['example']),
      // Those of 2.0.
      Response: visit(['examples']),
      Example: visit(['value']),
    };
  },
});

/** Enumerations with one value less say something else. A default is what callers send, so its removal changes calls. */
function removal(owner: Place, name: string): Fix | null {
  if (name === 'enum' || name === 'const') return null;
  const edits = [{ place: below(owner, name), remove: true as const }];
  return { title: `Remove the ${name}`, safe: name !== 'default', edits };
}

/** Without the places, which cost more than the look. */
function hasSecret(value: JsonValue): boolean {
  const pending = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') {
      if (secretIn(next) !== null) return true;
    } else if (typeof next === 'object' && next !== null) {
      for (const child of isArray(next) ? next : Object.values(next)) pending.push(child);
    }
  }
  return false;
}
