import { isLocalRef, resolveRef, type NodeType, type SpecVersion } from '@connectory/definition';
import { onReference } from '../../on-reference.js';
import { defineRule } from '../../rule.js';

type Shelves = Readonly<Partial<Record<NodeType, string>>>;

const components: Shelves = {
  Schema: '#/components/schemas/',
  Response: '#/components/responses/',
  Parameter: '#/components/parameters/',
  Example: '#/components/examples/',
  RequestBody: '#/components/requestBodies/',
  Header: '#/components/headers/',
  SecurityScheme: '#/components/securitySchemes/',
  Link: '#/components/links/',
  Callback: '#/components/callbacks/',
};

/** Where what a reference may stand for is shared. */
const shelves: Readonly<Record<SpecVersion, Shelves>> = {
  '2.0': { Schema: '#/definitions/', Parameter: '#/parameters/', Response: '#/responses/' },
  '3.0': components,
  '3.1': components,
};

export const referenceMisplaced = defineRule({
  id: 'connector/reference-misplaced',
  severity: 'warning',
  // In 3.x references to any place are in use, and we read them; other hosts of connectors know 2.0 only.
  severityIn: { '3.0': 'info', '3.1': 'info' },
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    elsewhere:
      '`{ref}` does not lead into `{shelf}`, where the definition shares such things. Put what it names there and refer to that.',
  },
  docs: {
    summary: 'References to schemas, parameters and responses lead to where the definition shares them.',
    reason:
      'Hosts of connectors read nothing else: a reference into an operation breaks when the operation changes (Power Platform refuses it; OpenAPI 2.0, Definitions, Parameters and Responses Definitions Object).',
    bad: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
          schema:
            type: string
  /language:
    get:
      responses:
        '200':
          description: OK
          schema:
            $ref: '#/paths/~1sentiment/get/responses/200/schema'
`,
    good: `swagger: '2.0'
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      responses:
        '200':
          description: OK
          schema:
            $ref: '#/definitions/Result'
  /language:
    get:
      responses:
        '200':
          description: OK
          schema:
            $ref: '#/definitions/Result'
definitions:
  Result:
    type: string
`,
  },
  create: ({ document, version, report }) => {
    const shelfOf = shelves[version];
    return onReference(({ node, ref }) => {
      const shelf = shelfOf[node.type];
      if (shelf === undefined || ref.startsWith(shelf) || !isLocalRef(ref)) return;
      // What leads nowhere is said by the structure layer, and names of schemas (3.1) are no pointers.
      if (resolveRef(document, ref) === null) return;
      report({ node, member: ['$ref'], message: 'elsewhere', params: { ref, shelf } });
    });
  },
});
