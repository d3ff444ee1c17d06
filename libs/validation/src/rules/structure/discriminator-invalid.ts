import { isArray, isLocalRef, isObject, resolveRef, type DefinitionNode } from '@connectory/definition';
import { defineRule, having } from '../../rule.js';

export const discriminatorInvalid = defineRule({
  id: 'structure/discriminator-invalid',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    undefined:
      'The discriminator `{name}` is not a property of this schema. Add the property, or correct the name.',
    notRequired: 'The discriminator `{name}` is not in `required`. Add it there.',
    target:
      'The discriminator leads to `{ref}`, where there is nothing. Correct the reference, or add the schema.',
  },
  docs: {
    summary: 'A discriminator names a required property, and its mapping leads to schemas.',
    reason:
      'What is received cannot be told apart otherwise (OpenAPI 2.0, Schema Object, `discriminator`: “The property name used MUST be defined at this schema and it MUST be in the required property list”; 3.x, Discriminator Object, `mapping`).',
    bad: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths: {}
definitions:
  Text:
    type: object
    discriminator: kind
    properties:
      kind:
        type: string
`,
    good: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths: {}
definitions:
  Text:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind:
        type: string
`,
  },
  create: ({ document, version, report }) => {
    const checkName = (node: DefinitionNode, name: string) => {
      const { properties, required } = node.value;
      const params = { name };
      if (!isObject(properties) || !Object.hasOwn(properties, name))
        report({ node, member: ['discriminator'], message: 'undefined', params });
      else if (!isArray(required) || !required.includes(name))
        report({ node, member: ['discriminator'], message: 'notRequired', params });
    };
    return {
      Schema: having(['discriminator'], (node) => {
        const { discriminator } = node.value;
        if (discriminator === undefined) return;
        if (version === '2.0') {
          if (typeof discriminator === 'string') checkName(node, discriminator);
          return;
        }
        const mapping = isObject(discriminator) ? discriminator['mapping'] : undefined;
        if (!isObject(mapping)) return;
        for (const [value, ref] of Object.entries(mapping)) {
          if (typeof ref !== 'string' || !isLocalRef(ref) || resolveRef(document, ref) !== null) continue;
          const member = ['discriminator', 'mapping', value];
          report({ node, member, message: 'target', params: { ref } });
        }
      }),
    };
  },
});
