import { isObject, type JsonValue } from '@connectory/definition';
import { absoluteUrl } from '../../base-urls.js';
import { connectorMetadata } from '../../connector-metadata.js';
import { below, type Place } from '../../place.js';
import { defineRule } from '../../rule.js';

/** `www.contoso.com/terms`. */
const hostFirst = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i;
const fileEnding = /\.(?:html?|md|txt|pdf|json|ya?ml|php|aspx?)$/i;

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
  termsOfService: www.contoso.com/terms
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
    const check = (value: JsonValue | undefined, owner: Place, member: string) => {
      if (typeof value !== 'string' || value.trim() === '' || absoluteUrl(value.trim()) !== null) return;
      const place = below(owner, member);
      const url = `https://${value.trim()}`;
      const edits = [{ place: owner, update: { [member]: url } }];
      const fix = { title: `Write ${url}`, safe: true, edits };
      report({
        ...place,
        message: 'relative',
        params: { url: value },
        ...(looksLikeHost(value.trim()) ? { fix } : {}),
      });
    };
    const checkUrl = (owner: JsonValue | undefined, place: Place) => {
      if (isObject(owner)) check(owner['url'], place, 'url');
    };
    return {
      Document: (node) => {
        checkUrl(node.value['externalDocs'], { node, member: ['externalDocs'] });
        for (const { name, value, entry } of connectorMetadata(document))
          if (name === 'website' || name === 'privacy policy') check(value, entry, 'propertyValue');
      },
      Info: (node) => {
        check(node.value['termsOfService'], { node }, 'termsOfService');
        checkUrl(node.value['contact'], { node, member: ['contact'] });
        checkUrl(node.value['license'], { node, member: ['license'] });
      },
    };
  },
});

/** `terms.html` is a file. */
const looksLikeHost = (text: string) =>
  hostFirst.test(text) && (text.includes('/') || !fileEnding.test(text));
