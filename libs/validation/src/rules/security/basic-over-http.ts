import type { DefinitionNode } from '@connectory/definition';
import { isPublicHttp, onBaseUrl, type BaseUrl } from '../../base-urls.js';
import { defineRule } from '../../rule.js';

export const basicOverHttp = defineRule({
  id: 'security/basic-over-http',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    clear: 'With this scheme the password is sent to `{host}` in clear. Use https.',
  },
  docs: {
    summary: 'Basic authentication happens by https.',
    reason:
      'It sends user name and password with every request, hidden by nothing but the connection (RFC 7617, section 4).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: http://api.example.com/v1
paths: {}
components:
  securitySchemes:
    password:
      type: http
      scheme: basic
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://api.example.com/v1
paths: {}
components:
  securitySchemes:
    password:
      type: http
      scheme: basic
`,
  },
  create: (context) => {
    const servers: BaseUrl[] = [];
    const schemes: DefinitionNode[] = [];
    return {
      ...onBaseUrl(context, (base) => servers.push(base)),
      SecurityScheme: (node) => {
        const { type, scheme } = node.value;
        const isBasic = type === 'http' && typeof scheme === 'string' && scheme.toLowerCase() === 'basic';
        if (type === 'basic' || isBasic) schemes.push(node);
      },
      end: () => {
        const [first] = servers;
        // Where some server has https, `security/server-not-https` says what to do with the others.
        if (first === undefined || !servers.every(({ url }) => isPublicHttp(url.href))) return;
        const related = [{ ...first.place, message: 'The server is called without encryption.' }];
        for (const node of schemes)
          context.report({ node, message: 'clear', params: { host: first.url.host }, related });
      },
    };
  },
});
