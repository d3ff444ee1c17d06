import { defineRule } from '../../rule.js';

/** Headers that belong to the connection between two machines, not to the call (RFC 9110, sections 7 and 8.6). */
const transportHeaders = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

export const reservedParameterName = defineRule({
  id: 'connector/reserved-parameter-name',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    connection:
      'A parameter must not be called `{name}`: hosts of connectors pass the connection of a call under this name. Rename it if the API allows.',
    header:
      'The header `{name}` is set by whatever makes the call, and values for it are not sent. Remove the parameter.',
  },
  docs: {
    summary: 'No parameter has a name that the call itself needs.',
    reason:
      'A field that people fill in without effect misleads them; `connectionId` names the connection in the calls of flows, and headers such as `Host` come from the connection (RFC 9110, section 7).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      parameters:
        - name: Host
          in: header
          schema:
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
  /languages:
    get:
      parameters:
        - name: Region
          in: header
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
  },
  create: ({ report }) => ({
    Parameter: (node) => {
      const { name, in: location } = node.value;
      if (typeof name !== 'string') return;
      if (name === 'connectionId') {
        report({ node, member: ['name'], message: 'connection', params: { name } });
      } else if (location === 'header' && transportHeaders.has(name.toLowerCase())) {
        report({ node, member: ['name'], message: 'header', params: { name } });
      }
    },
  }),
});
