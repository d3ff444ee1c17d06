import { isArray, isObject, type DefinitionNode, type JsonValue } from '@connectory/definition';
import { defineRule } from '../../rule.js';

export const serverNotHttp = defineRule({
  id: 'connector/server-not-http',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    none: 'Nothing here can be called: connectors call over HTTP, but this is {names}. Name an address with `https`.',
  },
  docs: {
    summary: 'At least one server is reached over HTTP.',
    reason:
      'A connector sends a request and gets a response; it cannot hold a WebSocket connection or speak other protocols (OpenAPI 2.0, `schemes`; 3.x, Server Object, `url`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
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
    const check = (node: DefinitionNode, member: string, names: readonly unknown[], other: RegExp) => {
      if (names.length === 0 || !names.every((name) => typeof name === 'string' && other.test(name))) return;
      report({ node, member: [member], message: 'none', params: { names: `\`${names.join('`, `')}\`` } });
    };
    const checkSchemes = (node: DefinitionNode) => {
      const { schemes } = node.value;
      if (isArray(schemes)) check(node, 'schemes', schemes, otherScheme);
    };
    const checkServers = (node: DefinitionNode) => {
      const { servers } = node.value;
      if (isArray(servers)) check(node, 'servers', servers.map(urlOf), otherAddress);
    };
    return version === '2.0'
      ? { Document: checkSchemes, Operation: checkSchemes }
      : { Document: checkServers, PathItem: checkServers, Operation: checkServers };
  },
});

const urlOf = (server: JsonValue) => (isObject(server) ? server['url'] : null);

/** What of a list is no way over HTTP: relative addresses lead to where the definition was found, variables anywhere. */
const otherScheme = /^wss?$/;
const otherAddress = /^(?!https?:)[a-z][a-z\d+.-]*:\/\//i;
