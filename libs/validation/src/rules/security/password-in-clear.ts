import type { DefinitionNode, JsonObject } from '@connectory/definition';
import { isPasswordName } from '../../credential-names.js';
import type { Place } from '../../place.js';
import { defineRule } from '../../rule.js';

export const passwordInClear = defineRule({
  id: 'security/password-in-clear',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    shown: 'The value of `{name}` is shown to everybody who looks on. Add `format: password`.',
  },
  docs: {
    summary: 'Passwords have the format `password`.',
    reason: 'It is the hint to forms and logs that a value must not be shown (OpenAPI, Data Types).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Account:
      type: object
      properties:
        name:
          type: string
        password:
          type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Account:
      type: object
      properties:
        name:
          type: string
        password:
          type: string
          format: password
`,
  },
  create: ({ report, version, facts }) => {
    const check = (node: DefinitionNode, name: string, schema: JsonObject, place: Place) => {
      if (schema['type'] !== 'string' || schema['format'] !== undefined || schema['enum'] !== undefined)
        return;
      const edits = [{ place, update: { format: 'password' } }];
      const fix = { title: 'Add the format password', safe: false, edits };
      report({ node, message: 'shown', params: { name }, fix });
    };
    return {
      Schema: (node) => {
        const [map, name] = node.step;
        if (map !== 'properties' || typeof name !== 'string' || node.ref !== null) return;
        if (isPasswordName(name)) check(node, name, node.value, { node });
      },
      Parameter: (node) => {
        const { name } = node.value;
        if (typeof name !== 'string' || !isPasswordName(name)) return;
        const schema =
          version === '2.0'
            ? { value: node.value, place: { node } }
            : facts.resolve(node.value['schema'], { node, member: ['schema'] });
        // A schema that others share may be one of other things.
        if (schema !== null && schema.place.node === node) check(node, name, schema.value, schema.place);
      },
    };
  },
});
