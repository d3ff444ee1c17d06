import { onBaseUrl } from '../../base-urls.js';
import { privateHost } from '../../private-host.js';
import { defineRule } from '../../rule.js';

export const privateServer = defineRule({
  id: 'security/private-server',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    private:
      'The host `{host}` is {kind}. Name the host that callers reach, or have it allowed by an operator.',
  },
  docs: {
    summary: 'Servers have a public address.',
    reason:
      'An address of a private network leads every caller somewhere else: to its own machine, or to whatever has that address in its network. Calls from here to such addresses are refused unless an operator has allowed them.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
servers:
  - url: https://192.168.0.12/v1
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
    onBaseUrl(context, ({ url, place }) => {
      const kind = privateHost(url.hostname);
      if (kind !== null)
        context.report({ ...place, message: 'private', params: { host: url.hostname, kind } });
    }),
});
