import { isObject, type DefinitionNode, type SpecVersion } from '@connectory/definition';
import type { ContentFacts } from '../../operation-facts.js';
import { isSuccess } from '../../status-codes.js';
import { defineRule } from '../../rule.js';

export const responseSchemaMissing = defineRule({
  id: 'certification/response-schema-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing:
      'The response {status} has no schema. Describe what comes back, or use the status 204 if nothing does.',
  },
  docs: {
    summary: 'Successful responses say what they hold.',
    reason: 'What is not described cannot be chosen in later steps of a flow (Response Object, `content`).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /texts:
    get:
      responses:
        '200':
          description: The texts
          content:
            application/json:
              schema:
                type: array
                items:
                  type: string
`,
  },
  create: ({ report, facts, version }) => ({
    Operation: (node) => {
      const { path, method, responses } = facts.operation(node);
      if (path === null || method === 'head' || method === 'options') return;
      if (hasNotificationContent(node)) return;
      const successful = responses.filter(({ status }) => isSuccess(status));
      const withBody = successful.filter(
        ({ status }) => status === '200' || status === '201' || status === '2XX',
      );
      const [first] = withBody;
      if (
        first === undefined ||
        successful.some(({ content }) => content.some((one) => isDescribed(one, version)))
      )
        return;
      const { status } = first;
      report({ node, member: ['responses', status], message: 'missing', params: { status } });
    },
  }),
});

/** Since 3.1 a media type without a schema is that of a file. */
const isDescribed = ({ schema, mediaType }: ContentFacts, version: SpecVersion) =>
  schema !== null || (version === '3.1' && mediaType !== null && !/json|xml/i.test(mediaType));

/** What a webhook gets is described beside its operation. */
const hasNotificationContent = ({ value, parent }: DefinitionNode) =>
  isObject(value['x-ms-notification-content']) || isObject(parent?.value['x-ms-notification-content']);
