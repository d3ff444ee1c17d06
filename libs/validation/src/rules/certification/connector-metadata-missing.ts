import { isArray, isObject, type JsonObject } from '@connectory/definition';
import { absoluteUrl } from '../../base-urls.js';
import { connectorMetadata } from '../../connector-metadata.js';
import { defineRule } from '../../rule.js';

const extension = 'x-ms-connector-metadata';

export const connectorMetadataMissing = defineRule({
  id: 'certification/connector-metadata-missing',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    missing: '`x-ms-connector-metadata` has no `{name}`. Add it.',
  },
  docs: {
    summary: 'Connectors have a website, a privacy policy and categories.',
    reason:
      'They are shown in the catalog: where the product is at home, what becomes of the data, and under what the connector is found.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
x-ms-connector-metadata:
  - propertyName: Website
    propertyValue: https://www.contoso.com
  - propertyName: Privacy policy
    propertyValue: https://www.contoso.com/privacy
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
x-ms-connector-metadata:
  - propertyName: Website
    propertyValue: https://www.contoso.com
  - propertyName: Privacy policy
    propertyValue: https://www.contoso.com/privacy
  - propertyName: Categories
    propertyValue: AI;Data
`,
  },
  create: ({ report, document }) => ({
    Document: (node) => {
      const list = document[extension];
      const named = new Set(
        connectorMetadata(document).flatMap(({ name, value }) => (value.trim() === '' ? [] : [name])),
      );
      const member = list === undefined ? [] : [extension];
      for (const name of ['Website', 'Privacy policy', 'Categories']) {
        if (named.has(name.toLowerCase())) continue;
        const website =
          name === 'Website' && (list === undefined || isArray(list)) ? websiteOf(document) : null;
        const entry = { propertyName: name, propertyValue: website };
        const edits = [{ place: { node }, update: { [extension]: [entry] } }];
        const fix = { title: 'Take the URL of the contact', safe: true, edits };
        report({ node, member, message: 'missing', params: { name }, ...(website === null ? {} : { fix }) });
      }
    },
  }),
});

function websiteOf({ info }: JsonObject): string | null {
  const contact = isObject(info) ? info['contact'] : undefined;
  const url = isObject(contact) ? contact['url'] : undefined;
  return typeof url === 'string' ? (absoluteUrl(url)?.origin ?? null) : null;
}
