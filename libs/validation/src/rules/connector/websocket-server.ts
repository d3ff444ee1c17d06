import { isArray, isObject, type DefinitionNode, type JsonValue } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const websocketServer = defineRule({
  id: 'connector/websocket-server',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { unused: '`{name}` is not used: connectors call over HTTP. Remove it.' },
  docs: {
    summary: 'Servers are reached over HTTP.',
    reason:
      'A connector sends a request and gets a response; it cannot hold a WebSocket connection (OpenAPI 2.0, `schemes`; Server Object, `url`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://api.example.com
  - url: wss://api.example.com
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://api.example.com
paths: {}
`,
  },
  create: ({ version, report }) => {
    const check = (
      node: DefinitionNode,
      list: 'schemes' | 'servers',
      address: (item: JsonValue) => unknown,
    ) => {
      const items = node.value[list];
      if (!isArray(items)) return;
      const isWebSocket = items.map((item) => isWebSocketAddress(address(item)));
      // That there is no other way is said by `connector/server-not-http`.
      if (!isWebSocket.includes(false)) return;
      for (const [index, item] of items.entries()) {
        if (!isWebSocket[index]) continue;
        const place = { node, member: [list, index] };
        const fix = { title: 'Remove it', safe: false, edits: [{ place, remove: true as const }] };
        report({ ...place, message: 'unused', params: { name: String(address(item)) }, fix });
      }
    };
    const checkSchemes = (node: DefinitionNode) => check(node, 'schemes', (item) => item);
    const checkServers = (node: DefinitionNode) =>
      check(node, 'servers', (item) => (isObject(item) ? item['url'] : null));
    return version === '2.0'
      ? { Document: checkSchemes, Operation: checkSchemes }
      : { Document: checkServers, PathItem: checkServers, Operation: checkServers };
  },
});

const isWebSocketAddress = (address: unknown) => typeof address === 'string' && /^wss?(?::|$)/i.test(address);
