import { isArray, type DefinitionNode } from '@connectory/definition';
import { defineRule } from '../../rule.js';

/** Two tokens (RFC 9110 section 5.6.2), of which both may be `*`, and parameters. */
const mediaType = /^\s*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(?:;.*)?$/s;

export const mediaTypeInvalid = defineRule({
  id: 'structure/media-type-invalid',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    invalid: '`{name}` is no media type. Write a type and a subtype, for example `application/json`.',
  },
  docs: {
    summary: 'Media types are a type and a subtype, such as `application/json`.',
    reason:
      'Nothing else can be sent as a content type (OpenAPI 2.0, Mime Types; 3.x, “The key is a media type or media type range”; RFC 9110 section 8.3.1).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
          content:
            json:
              schema:
                type: object
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema:
                type: object
`,
  },
  create: ({ report }) => {
    const checkLists = (node: DefinitionNode) => {
      for (const list of ['consumes', 'produces']) {
        const types = node.value[list];
        if (!isArray(types)) continue;
        for (const [index, name] of types.entries()) {
          if (typeof name === 'string' && !mediaType.test(name))
            report({ node, member: [list, index], message: 'invalid', params: { name } });
        }
      }
    };
    return {
      MediaType: (node) => {
        const name = String(node.step[1]);
        if (!mediaType.test(name)) report({ node, message: 'invalid', params: { name } });
      },
      Document: checkLists,
      Operation: checkLists,
    };
  },
});
