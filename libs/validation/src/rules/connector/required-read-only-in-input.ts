import {
  isArray,
  isObject,
  type DefinitionNode,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
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
    const found: { node: DefinitionNode; index: number; name: string }[] = [];
    const isReadOnly = (value: JsonValue | undefined) => {
      const end = follow(value);
      const schema = end === undefined ? value : end?.value;
      return isObject(schema) && schema['readOnly'] === true;
    };
    const look = (node: DefinitionNode, required: readonly JsonValue[], properties: JsonObject) => {
      for (const [index, name] of required.entries()) {
        if (typeof name !== 'string' || !Object.hasOwn(properties, name)) continue;
        if (isReadOnly(properties[name])) found.push({ node, index, name });
      }
    };
    return {
      Schema: (node) => {
        const { required, properties } = node.value;
        if (isArray(required) && isObject(properties) && node.ref === null) look(node, required, properties);
      },
      end: () => {
        if (found.length === 0) return;
        const inputs = facts.inputSchemas();
        for (const { node, index, name } of found) {
          if (!inputs.has(node.value)) continue;
          const place = { node, member: ['required', index] };
          const fix = { title: 'Require it no more', safe: false, edits: [{ place, remove: true as const }] };
          report({ ...place, message: 'both', params: { name }, fix });
        }
      },
    };
  },
});
