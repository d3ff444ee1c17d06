import type { NodeType } from '@connectory/definition';
import { placeOfExtension, type Extension } from '../../extensions/extension-facts.js';
import { extensionShapes } from '../../extensions/extension-shapes.js';
import type { Edit } from '../../fix.js';
import { defineRule } from '../../rule.js';

const document = (name: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /sentiment:
    get:
      operationId: GetSentiment
      ${name}: Get the sentiment of a text
      responses:
        '200':
          description: The sentiment
`;

export const extensionMisplaced = defineRule({
  id: 'connector/extension-misplaced',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    title:
      'The title of an operation is its `summary`; `x-ms-summary` is for what goes in and comes out. Rename it.',
    misplaced: '`{name}` means nothing on {here}; it belongs on {places}. Move it.',
  },
  docs: {
    summary: 'Extensions stand where they mean something.',
    reason: 'Elsewhere they are not read, and what they say is lost without a word.',
    bad: document('x-ms-summary'),
    good: document('summary'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const [name, shapes] of Object.entries(extensionShapes)) {
          if (ownRules.has(name)) continue;
          for (const extension of extensions.named(name)) {
            const { type } = extension.node;
            if (shapes.some(({ at }) => at.includes(type))) continue;
            // On a body they have a rule of their own.
            if (name.startsWith('x-ms-dynamic-') && (type === 'RequestBody' || type === 'MediaType'))
              continue;
            const place = placeOfExtension(extension);
            if (name === 'x-ms-summary' && type === 'Operation') {
              report({ ...place, message: 'title', params: {}, fix: titleFix(extension) });
            } else {
              const places = shapes.flatMap(({ at }) =>
                at.filter((one) => named.has(one)).map((one) => words[one]),
              );
              const params = { name, here: words[type] ?? 'this object', places: places.join(', ') };
              report({ ...place, message: 'misplaced', params });
            }
          }
        }
      },
    };
  },
});

/** Extensions whose place is looked at more closely by rules of their own. */
const ownRules: ReadonlySet<string> = new Set(['x-ms-notification-url', 'x-ms-url-encoding']);

/** The title goes where it is looked for, unless there is one. */
function titleFix(extension: Extension) {
  const { node, value } = extension;
  const edits: Edit[] = [{ place: placeOfExtension(extension), remove: true }];
  const { summary } = node.value;
  const add = typeof value === 'string' && value !== '' && (summary === undefined || summary === '');
  if (add) edits.push({ place: { node }, update: { summary: value } });
  return { title: add ? 'Make it the `summary`' : 'Remove it', safe: true, edits };
}

/** The objects that both 2.0 and 3.x have are enough to tell where to look. */
const named: ReadonlySet<NodeType> = new Set<NodeType>([
  'Document',
  'Info',
  'PathItem',
  'Operation',
  'Parameter',
  'Response',
  'Schema',
]);

const words: Readonly<Partial<Record<NodeType, string>>> = {
  Document: 'the document',
  Info: 'the info object',
  Tag: 'a tag',
  PathItem: 'a path',
  Operation: 'an operation',
  Parameter: 'a parameter',
  Items: 'the items of a parameter',
  RequestBody: 'a request body',
  MediaType: 'the content of a body',
  Response: 'a response',
  Header: 'a header',
  Schema: 'a schema',
  SecurityScheme: 'a security scheme',
};
