import { isArray, type DefinitionNode, type JsonObject, type JsonValue } from '@connectory/definition';
import { absoluteUrl, isPublicHttp, onBaseUrl } from '../../base-urls.js';
import { replaceMember } from '../../fix.js';
import { isPrivateHost } from '../../private-host.js';
import { defineRule } from '../../rule.js';

export const serverNotHttps = defineRule({
  id: 'security/server-not-https',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    server: 'The server `{url}` is called without encryption. Use https.',
    scheme: 'The API is called without encryption. Use the scheme `https` instead of `{scheme}`.',
    alternative: 'The API can be called without encryption. Remove the scheme `{scheme}`.',
  },
  docs: {
    summary: 'Servers on the Internet are called by https.',
    reason:
      'Everybody on the way reads and changes what is sent by http, credentials first of all. Hosts of a private network are left to `security/private-server`.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: http://api.example.com/v1
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
  create: (context) => {
    const { report, version } = context;
    if (version !== '2.0') {
      return onBaseUrl(context, ({ text, url, place, node }) => {
        if (!isPublicHttp(url.href)) return;
        const edits = [{ place: { node }, update: { url: text.replace(/^http:/i, 'https:') } }];
        const fix = /^http:/i.test(text) ? { fix: { title: 'Use https', safe: false, edits } } : {};
        report({ ...place, message: 'server', params: { url: text }, ...fix });
      });
    }
    const checkSchemes = (node: DefinitionNode) => {
      const schemes: JsonValue | undefined = node.value['schemes'];
      if (!isArray(schemes) || isServedPrivately(context.document)) return;
      const secure = schemes.filter((scheme) => scheme === 'https' || scheme === 'wss');
      const message = secure.length > 0 ? 'alternative' : 'scheme';
      const edits = replaceMember({ node }, 'schemes', secure.length > 0 ? secure : ['https']);
      const fix = { title: 'Use https only', safe: false, edits };
      for (const [index, scheme] of schemes.entries()) {
        if (scheme !== 'http' && scheme !== 'ws') continue;
        report({ node, member: ['schemes', index], message, params: { scheme }, fix });
      }
    };
    return { Document: checkSchemes, Operation: checkSchemes };
  },
});

/** Where 2.0 names a host that cannot be called from the Internet. */
function isServedPrivately({ host }: JsonObject): boolean {
  const url = typeof host === 'string' ? absoluteUrl(`http://${host}`) : null;
  return url !== null && isPrivateHost(url.hostname);
}
