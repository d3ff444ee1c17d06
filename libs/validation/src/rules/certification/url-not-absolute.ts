import { isObject, type JsonValue } from '@connectory/definition';
import { absoluteUrl } from '../../base-urls.js';
import { connectorMetadata } from '../../connector-metadata.js';
import { below, type Place } from '../../place.js';
import { defineRule } from '../../rule.js';

export const urlNotAbsolute = defineRule({
  id: 'certification/url-not-absolute',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    relative: '`{url}` leads nowhere from a list of connectors. Write the whole address, with https.',
  },
  docs: {
    summary: 'Addresses that people follow are complete.',
    reason:
      'They are shown where the description is not, so there is nothing that they could be relative to.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  termsOfService: /terms
paths: {}
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
  termsOfService: https://www.contoso.com/terms
paths: {}
`,
  },
  create: ({ report, document }) => {
    const check = (value: JsonValue | undefined, place: Place) => {
      if (typeof value === 'string' && absoluteUrl(value.trim()) === null)
        report({ ...place, message: 'relative', params: { url: value } });
    };
    const checkUrl = (owner: JsonValue | undefined, place: Place) => {
      if (isObject(owner)) check(owner['url'], below(place, 'url'));
    };
    return {
      Document: (node) => {
        checkUrl(node.value['externalDocs'], { node, member: ['externalDocs'] });
        for (const { name, value, place } of connectorMetadata(document))
          if (name === 'website' || name === 'privacy policy') check(value, place);
      },
      Info: (node) => {
        check(node.value['termsOfService'], { node, member: ['termsOfService'] });
        checkUrl(node.value['contact'], { node, member: ['contact'] });
        checkUrl(node.value['license'], { node, member: ['license'] });
      },
    };
  },
});
