import { extensionShapes } from '../../extensions/extension-shapes.js';
import { foreignExtensions } from '../../extensions/foreign-extensions.js';
import { placeOfExtension, type Extension } from '../../extensions/extension-facts.js';
import { misfits } from '../../extensions/shape.js';
import { suggester } from '../../extensions/suggester.js';
import { renameMember } from '../../fix.js';
import { defineRule } from '../../rule.js';

const document = (name: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Document:
      type: object
      properties:
        id:
          type: string
          ${name}: internal
`;

export const extensionMisspelt = defineRule({
  id: 'connector/extension-misspelt',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { misspelt: 'There is no extension `{name}`. Did you mean `{closest}`?' },
  docs: {
    summary: 'Names of `x-ms-` extensions are spelt right.',
    reason:
      'An extension with another name is read by nobody and reported by nobody: the field keeps its technical name, the secret stays visible (OpenAPI, “Specification Extensions”).',
    bad: document('x-ms-visibilty'),
    good: document('x-ms-visibility'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    const closestTo = suggester([...known, ...foreignExtensions]);
    return {
      end: () => {
        for (const name of extensions.names()) {
          if (Object.hasOwn(extensionShapes, name)) continue;
          const closest = meant(name, closestTo);
          if (closest === null) continue;
          for (const extension of extensions.named(name)) {
            const place = placeOfExtension(extension);
            const fix = renames(extension, closest)
              ? {
                  title: `Rename to \`${closest}\``,
                  safe: true,
                  edits: renameMember({ node: extension.node }, name, closest, extension.value),
                }
              : undefined;
            report({ ...place, message: 'misspelt', params: { name, closest }, ...(fix ? { fix } : {}) });
          }
        }
      },
    };
  },
});

const known = Object.keys(extensionShapes);
const foreign = new Set(foreignExtensions);

/** Documents are full of extensions of others; a look at two letters spares the search for a name like theirs. */
const looksLikeOurs = (name: string) => /^x-m/i.test(name);

function meant(name: string, closestTo: (name: string) => string | null): string | null {
  if (!looksLikeOurs(name) || foreign.has(name)) return null;
  // A known name with something after it, such as a colon or a second word.
  const head = /^x-ms-[a-z-]+(?=[^\w-])/.exec(name)?.[0];
  if (head !== undefined && Object.hasOwn(extensionShapes, head)) return head;
  return closestTo(name);
}

/** Under its right name it must be readable, and not take the place of one that is there. */
function renames({ node, value }: Extension, name: string): boolean {
  if (Object.hasOwn(node.value, name)) return false;
  const shape = extensionShapes[name]?.find(({ at }) => at.includes(node.type))?.shape;
  return shape !== undefined && misfits(shape, value).length === 0;
}
