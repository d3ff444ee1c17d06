import {
  isArray,
  isObject,
  type DefinitionNode,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { Fix } from '../../fix.js';
import { originOf } from '../../origin-of.js';
import type { Place } from '../../place.js';
import { defineRule } from '../../rule.js';

export const serverMissing = defineRule({
  id: 'connector/server-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    noHost: 'Nothing says where this API is. Add its `host`.',
    noServer: 'Nothing says where this API is. Add a server with its whole address.',
    relative: 'The server `{url}` is relative, and nothing says to what. Write its whole address.',
    noSchemes: 'An empty list of schemes leaves no way to call. Name one, or remove the list.',
  },
  docs: {
    summary: 'The definition says at which address the API is called.',
    reason:
      'Without an address, or with a relative one, an API is where its description was found (OpenAPI, Server Object and, in 2.0, `host`). A file was found nowhere: no call can be made.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: /v1
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://api.example.com/v1
paths: {}
`,
  },
  create: ({ version, document, report }) => {
    // Addresses of paths and operations will do, where they are whole.
    let hasAddress = false;
    let root: DefinitionNode | null = null;
    return {
      Document: (node) => {
        root = node;
      },
      Server: ({ value: { url } }) => {
        hasAddress ||= typeof url === 'string' && !isRelative(url);
      },
      end: () => {
        if (root === null) return;
        if (version === '2.0') checkHost(root);
        else if (!hasAddress) checkServers(root);
      },
    };

    function checkHost(node: DefinitionNode): void {
      const { host, schemes } = node.value;
      if (isArray(schemes) && schemes.length === 0) {
        const place = { node, member: ['schemes'] };
        const fix = { title: 'Remove the empty list', safe: true, edits: [{ place, remove: true as const }] };
        report({ ...place, message: 'noSchemes', params: {}, fix });
      }
      if (host !== undefined && (typeof host !== 'string' || host.trim() !== '')) return;
      const origin = originOf(document);
      report({
        node,
        member: host === undefined ? [] : ['host'],
        message: 'noHost',
        params: {},
        ...(origin ? { fix: addressFix({ node }, origin.host, { host: origin.host }) } : {}),
      });
    }

    function checkServers(node: DefinitionNode): void {
      const { servers } = node.value;
      const origin = originOf(document);
      if (servers === undefined || (isArray(servers) && servers.length === 0)) {
        const fix = origin && addressFix({ node }, origin.origin, { servers: [{ url: origin.origin }] });
        report({
          node,
          member: servers === undefined ? [] : ['servers'],
          message: 'noServer',
          params: {},
          ...(fix ? { fix } : {}),
        });
        return;
      }
      const first: JsonValue | undefined = isArray(servers) ? servers[0] : undefined;
      if (!isObject(first) || typeof first['url'] !== 'string') return;
      const { url } = first;
      const address =
        origin && !url.includes('{') && URL.canParse(url, origin.href) && new URL(url, origin.href).href;
      const fix = address && addressFix({ node, member: ['servers', 0] }, address, { url: address });
      report({
        node,
        member: ['servers', 0, 'url'],
        message: 'relative',
        params: { url },
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** What stands before the first colon or slash is a scheme, a variable or, after two slashes, a host. */
const isRelative = (url: string) => !/^(?:[a-z][a-z\d+.-]*:|\{|\/\/)/i.test(url.trim());

/** That it is called where it was found is what the specification says, but a copy may have been found. */
const addressFix = (place: Place, address: string, update: JsonObject): Fix => ({
  title: `Use ${address}, where the description was found`,
  safe: false,
  edits: [{ place, update }],
});
