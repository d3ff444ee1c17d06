import { isArray, isObject, type DefinitionNode } from '@connectory/definition';
import { isFormType } from '../../form-types.js';
import { defineRule } from '../../rule.js';

export const unsupportedMediaType = defineRule({
  id: 'connector/unsupported-media-type',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    none: '{mediaTypes}: no media type here has fields that people could fill in or use. Name `application/json`, a form or `text/plain` if the API knows them.',
  },
  docs: {
    summary: 'Bodies are offered as JSON, plain text or a form.',
    reason:
      'What is sent and received in other media types is one lump for the flows that use it: nobody can choose a field of it, and some hosts of connectors refuse it.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      responses:
        '200':
          description: The languages
          content:
            application/xml:
              schema:
                type: object
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      responses:
        '200':
          description: The languages
          content:
            application/xml:
              schema:
                type: object
            application/json:
              schema:
                type: object
`,
  },
  create: ({ version, report }) => {
    const check = (node: DefinitionNode, member: string, types: readonly unknown[]) => {
      const named = types.filter((type): type is string => typeof type === 'string');
      if (named.length === 0 || named.some(isSupported)) return;
      const mediaTypes = named.length > 3 ? `${named.slice(0, 3).join(', ')} …` : named.join(', ');
      report({ node, member: [member], message: 'none', params: { mediaTypes } });
    };
    const lists = (node: DefinitionNode) => {
      const { consumes, produces } = node.value;
      if (isArray(consumes)) check(node, 'consumes', consumes);
      if (isArray(produces)) check(node, 'produces', produces);
    };
    const maps = (node: DefinitionNode) => {
      const { content } = node.value;
      if (isObject(content)) check(node, 'content', Object.keys(content));
    };
    return version === '2.0' ? { Document: lists, Operation: lists } : { RequestBody: maps, Response: maps };
  },
});

/** JSON in any of its dialects, plain text, forms, and ranges that one of them is in. */
const isSupported = (mediaType: string) =>
  isFormType(mediaType) ||
  /^\s*(?:[\w.-]+\/(?:[\w.*-]*\+)?json\b|text\/(?:plain\b|\*)|\*\/\*|application\/\*)/i.test(mediaType);
