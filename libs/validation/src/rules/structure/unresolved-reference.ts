import { isLocalRef, refPointer, resolveRef, valueAt, type DefinitionNode } from '@connectory/definition';
import { namedSchemas } from '../../embedded-schemas.js';
import { isMalformedReference } from '../../malformed-reference.js';
import { onReference } from '../../on-reference.js';
import { defineRule } from '../../rule.js';

export const unresolvedReference = defineRule({
  id: 'structure/unresolved-reference',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    nothing: 'There is nothing at `{ref}` in this document. Correct the reference, or add what it names.',
    malformed: '`{ref}` is no reference into this document: it must begin with `#/`. Correct it.',
    unreadable: '`{ref}` is no reference: it has characters that no URI has. Correct it.',
  },
  docs: {
    summary: 'References are well-formed, and those into the document lead to something.',
    reason:
      'What a reference stands for is missing otherwise (OpenAPI, Reference Object; RFC 3986 section 4.1; RFC 6901 section 7).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Document:
      $ref: '#/components/schemas/Text'
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Document:
      $ref: '#/components/schemas/Text'
    Text:
      type: string
`,
  },
  create: ({ document, version, follow, report }) => {
    const isNamed = namedSchemas(document, version);
    return onReference(({ node, ref }) => {
      if (follow(node.value)) return;
      if (!isLocalRef(ref)) {
        if (isMalformedReference(ref))
          report({ node, member: ['$ref'], message: 'unreadable', params: { ref } });
        return;
      }
      if (resolveRef(document, ref) !== null || isNamed(ref) || isWithinItsSchema(node, ref)) return;
      const message = refPointer(ref) === null ? 'malformed' : 'nothing';
      report({ node, member: ['$ref'], message, params: { ref } });
    });
  },
});

/** Whether a pointer leads somewhere from the nearest schema with an `$id`, which begins a document of its own (JSON Schema 2020-12 section 8.2.1). */
function isWithinItsSchema(node: DefinitionNode, ref: string): boolean {
  const pointer = refPointer(ref);
  let here: DefinitionNode | null = node;
  while (here !== null && !(here.type === 'Schema' && typeof here.value['$id'] === 'string'))
    here = here.parent;
  return here !== null && pointer !== null && valueAt(here.value, pointer) !== undefined;
}
