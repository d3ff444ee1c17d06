import type { DefinitionNode } from '@connectory/definition';
import { asIdentifier } from '../../name-words.js';
import { operationWords } from '../../operation-words.js';
import { defineRule } from '../../rule.js';

export const operationIdMissing = defineRule({
  id: 'connector/operation-id-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: '{method} {path} has no operationId. Give it one, such as `{suggestion}`, and never change it.',
  },
  docs: {
    summary: 'Each operation has an `operationId`.',
    reason:
      'Flows and API clients call an operation by its operationId. Without one it is named by method and path, and whoever uses it is cut off when the path changes (OpenAPI, Operation Object).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages/{code}:
    parameters:
      - name: code
        in: path
        required: true
        schema:
          type: string
    get:
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages/{code}:
    parameters:
      - name: code
        in: path
        required: true
        schema:
          type: string
    get:
      operationId: GetLanguage
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => {
    const taken = new Set<string>();
    /** The last number that a name was given, so that a thousand nameless ones are not counted from one each. */
    const numbers = new Map<string, number>();
    const nameless: { readonly node: DefinitionNode; readonly words: readonly string[] }[] = [];
    return {
      Operation: (node) => {
        const { operationId } = node.value;
        if (typeof operationId === 'string' && operationId.trim() !== '')
          taken.add(operationId.toLowerCase());
        // A value of another type than text is said by the schema.
        else if (operationId === undefined || typeof operationId === 'string') {
          const words = operationWords(node);
          if (words !== null) nameless.push({ node, words });
        }
      },
      end: () => {
        for (const { node, words } of nameless) {
          const suggestion = freeName(asIdentifier(words), taken, numbers);
          taken.add(suggestion.toLowerCase());
          const [method, path] = [String(node.step[0]).toUpperCase(), String(node.parent!.step[0])];
          report({
            node,
            member: node.value['operationId'] === undefined ? [] : ['operationId'],
            message: 'missing',
            params: { method, path, suggestion },
            fix: {
              title: `Name it \`${suggestion}\``,
              // Callers name operations by it.
              safe: false,
              edits: [{ place: { node }, update: { operationId: suggestion } }],
            },
          });
        }
      },
    };
  },
});

function freeName(name: string, taken: ReadonlySet<string>, numbers: Map<string, number>): string {
  const key = name.toLowerCase();
  if (!taken.has(key)) return name;
  let number = numbers.get(key) ?? 1;
  let free: string;
  do {
    number += 1;
    free = `${name.slice(0, 70)}${number}`;
  } while (taken.has(free.toLowerCase()));
  numbers.set(key, number);
  return free;
}
