import {
  isArray,
  isObject,
  type DefinitionNode,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import { replaceMember, type Edit } from '../../fix.js';
import { defineRule } from '../../rule.js';

export const requiredReadOnlyInInput = defineRule({
  id: 'connector/required-read-only-in-input',
  severity: 'warning',
  // In 3.0 a list of required properties counts in responses only where they are read-only.
  formats: ['2.0', '3.1'],
  messages: {
    both: '`{name}` is part of a request and required, but must not be sent since it is read-only. Take it off the list of required properties.',
  },
  docs: {
    summary: 'What a request must hold can be sent.',
    reason:
      'A read-only property that is required in a request can neither be sent nor left out (OpenAPI 2.0, Schema Object: it “SHOULD NOT be in the `required` list”; JSON Schema 2020-12, `readOnly`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [id, text]
              properties:
                id:
                  type: string
                  readOnly: true
                text:
                  type: string
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [text]
              properties:
                id:
                  type: string
                  readOnly: true
                text:
                  type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ facts, report, follow }) => {
    const found: { node: DefinitionNode; required: readonly JsonValue[]; readOnly: Set<JsonValue> }[] = [];
    const isReadOnly = (value: JsonValue | undefined) => {
      const end = follow(value);
      const schema = end === undefined ? value : end?.value;
      return isObject(schema) && schema['readOnly'] === true;
    };
    const look = (node: DefinitionNode, required: readonly JsonValue[], properties: JsonObject) => {
      const isBoth = (name: JsonValue) =>
        typeof name === 'string' && Object.hasOwn(properties, name) && isReadOnly(properties[name]);
      if (required.some(isBoth)) found.push({ node, required, readOnly: new Set(required.filter(isBoth)) });
    };
    return {
      Schema: (node) => {
        const { required, properties } = node.value;
        if (isArray(required) && isObject(properties) && node.ref === null) look(node, required, properties);
      },
      end: () => {
        if (found.length === 0) return;
        const inputs = facts.inputSchemas();
        for (const { node, required, readOnly } of found) {
          if (!inputs.has(node.value)) continue;
          const left = required.filter((name) => !readOnly.has(name));
          const fix = { title: 'Require nothing read-only', safe: false, edits: requiring(node, left) };
          for (const [index, name] of required.entries()) {
            if (typeof name !== 'string' || !readOnly.has(name)) continue;
            report({
              node,
              member: ['required', index],
              message: 'both',
              params: { name },
              fix,
            });
          }
        }
      },
    };
  },
});

/** An empty list is no list of required properties in 2.0 (JSON Schema draft 4), and says nothing. */
const requiring = (node: DefinitionNode, names: readonly JsonValue[]): Edit[] =>
  names.length > 0
    ? replaceMember({ node }, 'required', names)
    : [{ place: { node, member: ['required'] }, remove: true }];
