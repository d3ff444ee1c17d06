import { isObject } from '@connectory/definition';
import { defineRule } from '../../rule.js';

/** Formats whose values need no escaping in a path. */
const plainFormats = new Set(['uuid', 'date', 'int32', 'int64', 'ipv4']);

export const pathParameterEncodingMissing = defineRule({
  id: 'certification/path-parameter-encoding-missing',
  severity: 'info',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      'Nothing says how values of the path parameter `{name}` are escaped. Add `x-ms-url-encoding: single`, or `double` where the API unescapes twice.',
  },
  docs: {
    summary: 'Path parameters that take any text say how it is escaped.',
    reason:
      'A value with a slash or a percent sign in it otherwise becomes another path in hosts that do not escape of their own accord; here `single` is what holds without it.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  parameters:
    name:
      name: name
      in: path
      required: true
      schema:
        type: string
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  parameters:
    name:
      name: name
      in: path
      required: true
      x-ms-url-encoding: single
      schema:
        type: string
`,
  },
  create: ({ version, follow, report }) => ({
    Parameter: (node) => {
      const { in: location, name } = node.value;
      if (location !== 'path' || typeof name !== 'string') return;
      if (node.value['x-ms-url-encoding'] !== undefined) return;
      const schema =
        version === '2.0' ? node.value : (follow(node.value['schema'])?.value ?? node.value['schema']);
      if (!isObject(schema) || schema['type'] !== 'string' || schema['enum'] !== undefined) return;
      if (typeof schema['format'] === 'string' && plainFormats.has(schema['format'])) return;
      report({
        node,
        message: 'missing',
        params: { name },
        fix: {
          title: 'Escape it once',
          safe: true,
          edits: [{ place: { node }, update: { 'x-ms-url-encoding': 'single' } }],
        },
      });
    },
  }),
});
