import { onBaseUrl } from '../../base-urls.js';
import { isPrivateHost } from '../../private-host.js';
import { defineRule } from '../../rule.js';

const testLabel =
  /^(?:.*-)?(?:tests?|testing|staging|stage|stg|dev|develop|development|uat|qa|sandbox|preprod|preview|demo|mocks?)\d*(?:-.*)?$/;
/** Reserved for documentation and tests (RFC 2606), or made to reach the machine of a developer. */
const testDomain =
  /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|ngrok\.io|ngrok-free\.app|ngrok\.app|loca\.lt|beeceptor\.com|mockapi\.io|requestbin\.com|webhook\.site)$/;

/** Those have such a label in production. */
const production = new Set(['dev.azure.com', 'demo.docusign.net']);

function isForTests(host: string): boolean {
  if (production.has(host)) return false;
  // What stands before the domain that one registers.
  const labels = host.split('.').slice(0, -2);
  return testDomain.test(host) || isPrivateHost(host) || labels.some((label) => testLabel.test(label));
}

export const testHost = defineRule({
  id: 'certification/test-host',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    host: '`{host}` looks like a host for tests. Name the one that customers call.',
  },
  docs: {
    summary: 'The host is the one of production.',
    reason:
      'Connectors that are offered to everybody must not depend on a machine that is switched off after the test, nor send data there.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
servers:
  - url: https://staging-api.contoso.com/v1
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
servers:
  - url: https://api.contoso.com/v1
`,
  },
  create: (context) =>
    onBaseUrl(context, ({ url, place }) => {
      if (isForTests(url.hostname))
        context.report({ ...place, message: 'host', params: { host: url.hostname } });
    }),
});
