import { onBaseUrl } from '../../base-urls.js';
import { defineRule } from '../../rule.js';

export const credentialsInServer = defineRule({
  id: 'security/credentials-in-server',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    credentials: 'The address of the API bears credentials. Take them out and describe a security scheme.',
  },
  docs: {
    summary: 'Addresses of servers have no user name and no password in them.',
    reason:
      'Whoever reads the description has the credentials, and requests to such URLs are refused (Fetch Standard, section 5.4). Credentials belong to a connection.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://reader:letmein@api.example.com/v1
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
  create: (context) =>
    onBaseUrl(context, ({ text, url, place, node }) => {
      if (url.username === '' && url.password === '') return;
      const member = context.version === '2.0' ? 'host' : 'url';
      const edits = [{ place: { node }, update: { [member]: text.replace(/^([^/]*\/\/)?[^/?#]*@/, '$1') } }];
      const fix = { title: 'Remove the credentials', safe: false, edits };
      context.report({ ...place, message: 'credentials', params: {}, fix });
    }),
});
