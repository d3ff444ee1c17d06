import { isLocalRef } from '@connectory/definition';
import { namedSchemas } from '../../embedded-schemas.js';
import { isMalformedReference } from '../../malformed-reference.js';
import { onReference } from '../../on-reference.js';
import { defineRule } from '../../rule.js';

export const externalReference = defineRule({
  id: 'structure/external-reference',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    external:
      '`{ref}` is outside of this document and was not read. Hand over a zip archive of all files or the URL of the description, or copy what it names into the document.',
  },
  docs: {
    summary: 'A definition holds all that it refers to.',
    reason:
      'References to other files are legal (OpenAPI, Reference Object), but what stands there is not part of what was handed over. Files come along in a zip archive, or are found beside a description that is registered by its URL.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Document:
      $ref: './document.yaml'
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Document:
      type: object
`,
  },
  create: ({ document, version, follow, report }) => {
    const isNamed = namedSchemas(document, version);
    return onReference(({ node, ref }) => {
      if (follow(node.value)) return;
      if (!isLocalRef(ref) && !isMalformedReference(ref) && !isNamed(ref))
        report({ node, member: ['$ref'], message: 'external', params: { ref } });
    });
  },
});
