import type { DefinitionNode, JsonValue, SpecVersion } from '@connectory/definition';
import { onReference } from '../../on-reference.js';
import type { Edit } from '../../fix.js';
import { defineRule } from '../../rule.js';

export const referenceWithSiblings = defineRule({
  id: 'connector/reference-with-siblings',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    ignored:
      '`{names}` beside `$ref` does not count: a reference stands for the whole object. Remove it, or write it where the reference leads.',
  },
  docs: {
    summary: 'Beside a `$ref` there is nothing that would be ignored.',
    reason:
      'A description or a default that is written there never reaches anyone, and Power Platform refuses the definition (OpenAPI, Reference Object: “This object cannot be extended with additional properties”).',
    bad: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Result:
      type: object
      properties:
        language:
          $ref: '#/components/schemas/Language'
          description: The language that the text is most likely written in.
    Language:
      type: string
`,
    good: `openapi: 3.0.3
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Result:
      type: object
      properties:
        language:
          allOf:
            - $ref: '#/components/schemas/Language'
          description: The language that the text is most likely written in.
    Language:
      type: string
`,
  },
  create: ({ version, report }) =>
    onReference(({ node, ref }) => {
      if (node.type === 'PathItem' || (node.type === 'Schema' && version === '3.1')) return;
      let ignored: string[] | null = null;
      for (const name in node.value) if (isIgnored(name, version)) (ignored ??= []).push(name);
      if (ignored === null) return;
      const isText = node.type === 'Schema' && ignored.every((name) => isAnnotation(name, node.value[name]));
      const fix = isText ? asAlternative(node, ref) : withoutSiblings(node, ignored);
      report({
        node,
        member: [ignored[0]!],
        message: 'ignored',
        params: { names: ignored.join('`, `') },
        fix,
      });
    }),
});

/** A Reference Object of 3.1 may have a summary and a description of its own. */
const isIgnored = (name: string, version: SpecVersion) =>
  name !== '$ref' && !(version === '3.1' && (name === 'summary' || name === 'description'));

/** Nothing that was ignored so far may make the schema wrong, or another one. */
const isAnnotation = (name: string, value: JsonValue | undefined) =>
  name.startsWith('x-') || ((name === 'title' || name === 'description') && typeof value === 'string');

/** In `allOf` the reference is one of the things that hold, so that the others hold, too. */
const asAlternative = (node: DefinitionNode, ref: string) => ({
  title: 'Put the reference in `allOf`, so that the rest counts',
  safe: false,
  edits: [
    { place: { node, member: ['$ref'] }, remove: true },
    { place: { node }, update: { allOf: [{ $ref: ref }] } },
  ] satisfies Edit[],
});

const withoutSiblings = (node: DefinitionNode, names: readonly string[]) => ({
  title: 'Remove what is ignored',
  // Some tools, and OpenAPI 3.1, heed it.
  safe: false,
  edits: names.map((name) => ({ place: { node, member: [name] }, remove: true as const })),
});
