import type { DefinitionNode, JsonObject } from '@connectory/definition';
import { contentsOf } from '../../contents-of.js';
import type { ContentFacts } from '../../operation-facts.js';
import { defineRule, having } from '../../rule.js';
import { schemaParts } from '../../schema-graph/schema-parts.js';

export const binaryInsideBody = defineRule({
  id: 'connector/binary-inside-body',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    part: 'A file (`format: binary`) cannot be a part of a JSON value. Write it in base64 (`format: byte`), or let the body be the file or a form.',
    parameter:
      'A file (`format: binary`) cannot be sent in the {location}. Write it in base64 (`format: byte`), or send it in the body.',
  },
  docs: {
    summary: 'Files are a whole body or a field of a form.',
    reason:
      'JSON is text and has no place for bytes (RFC 8259 section 8.1); `binary` is any sequence of octets (OpenAPI, Data Types).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                file:
                  type: string
                  format: binary
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents:
    post:
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                file:
                  type: string
                  format: binary
      responses:
        '200':
          description: OK
`,
  },
  create: (context) => {
    const { facts, report, version } = context;
    const files: DefinitionNode[] = [];
    const asText = (node: DefinitionNode) => ({
      title: 'Write it in base64',
      safe: false,
      edits: [{ place: { node }, update: { format: 'byte' } }],
    });
    return {
      Parameter: having(['format'], (node) => {
        const { format, type, in: location } = node.value;
        if (format !== 'binary' || type !== 'string' || version !== '2.0') return;
        if (location !== 'query' && location !== 'header' && location !== 'path') return;
        const params = { location };
        report({ node, member: ['format'], message: 'parameter', params, fix: asText(node) });
      }),
      Schema: having(['format'], (node) => {
        const { format, type } = node.value;
        if (format === 'binary' && type === 'string') files.push(node);
      }),
      end: () => {
        if (files.length === 0) return;
        const parts = new Set<JsonObject>();
        for (const { schema } of facts.operations().flatMap(contentsOf).filter(isJson)) {
          // The whole body may be a file, whatever it is said to be.
          if (schema) for (const part of schemaParts(context, schema.value)) parts.add(part);
        }
        for (const schema of parts) for (const part of schemaParts(context, schema)) parts.add(part);
        for (const node of files) {
          if (!parts.has(node.value)) continue;
          report({ node, member: ['format'], message: 'part', params: {}, fix: asText(node) });
        }
      },
    };
  },
});

/** A schema in 2.0 describes JSON, or what is like it; forms are parameters there. */
const isJson = ({ mediaType }: ContentFacts) =>
  mediaType === null || /^(?:application|text)\/(?:[^;]+\+)?json\b/i.test(mediaType);
