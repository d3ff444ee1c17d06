import { isArray, type DefinitionNode, type JsonObject, type SpecVersion } from '@connectory/definition';
import type { Fix } from '../../fix.js';
import { asLabel, wordsOf } from '../../name-words.js';
import { listedParameters } from '../../parameters-of.js';
import { pathNames, pathOfOperation } from '../../path-operations.js';
import { defineRule } from '../../rule.js';

export const pathParameterUndeclared = defineRule({
  id: 'structure/path-parameter-undeclared',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    undeclared:
      '`{name}` of the path `{path}` has no parameter. Declare one with `in: path` and `required: true`.',
  },
  docs: {
    summary: 'Each name in braces in a path has a path parameter.',
    reason:
      'Without one nobody can say what to put there (OpenAPI, Path Templating: “Each template expression in the path MUST correspond to a path parameter”).',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{id}:
    get:
      responses:
        '200':
          description: OK
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /documents/{id}:
    get:
      parameters:
        - name: id
          in: path
          required: true
          schema:
            type: string
      responses:
        '200':
          description: OK
`,
  },
  create: (context) => {
    return {
      Operation: (node) => {
        const place = pathOfOperation(node);
        if (place === null || place.pathItem.ref !== null) return;
        const names = pathNames(place.pathItem, place.path);
        if (names.size === 0) return;
        const parameters = [...listedParameters(context, place.pathItem), ...listedParameters(context, node)];
        // What cannot be followed may be just the one that seems to be missing.
        if (parameters.some(({ parameter }) => parameter === null)) return;
        const declared = new Set(
          parameters.map(({ parameter }) => (parameter?.['in'] === 'path' ? parameter['name'] : undefined)),
        );
        const undeclared = [...names].filter((name) => !declared.has(name));
        // Whoever has forgotten fifty has made another mistake.
        for (const name of undeclared.slice(0, 50)) {
          const fix = declaration(node, name, context.version);
          context.report({
            node,
            message: 'undeclared',
            params: { name, path: place.path },
            ...(fix ? { fix } : {}),
          });
        }
      },
    };
  },
});

/** A text is the least that can be said of it. */
function declaration(node: DefinitionNode, name: string, version: SpecVersion): Fix | null {
  const { parameters } = node.value;
  if (parameters !== undefined && !isArray(parameters)) return null;
  const label = asLabel(wordsOf(name));
  const parameter: JsonObject = {
    name,
    in: 'path',
    required: true,
    ...(version === '2.0' ? { type: 'string' } : { schema: { type: 'string' } }),
    ...(label === '' ? {} : { 'x-ms-summary': label }),
    'x-ms-url-encoding': 'single',
  };
  return {
    title: `Declare \`${name}\` as a text`,
    safe: false,
    edits: [{ place: { node }, update: { parameters: [parameter] } }],
  };
}
