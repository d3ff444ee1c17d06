import { placeOfExtension } from '../../extensions/extension-facts.js';
import { partOf, quoted } from '../../extensions/shape.js';
import { suggester } from '../../extensions/suggester.js';
import { renameMember } from '../../fix.js';
import { below } from '../../place.js';
import { isObject, type JsonValue } from '@connectory/definition';
import { defineRule } from '../../rule.js';

const document = (member: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths:
  /languages:
    get:
      operationId: ListLanguages
      responses:
        '200':
          description: The languages
components:
  parameters:
    language:
      name: language
      in: query
      schema:
        type: string
      x-ms-dynamic-values:
        operationId: ListLanguages
        ${member}: code
`;

export const extensionMemberUnknown = defineRule({
  id: 'connector/extension-member-unknown',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    close: '{what} has no member `{name}`. Did you mean `{closest}`?',
    unknown: '{what} has no member `{name}`: it knows {known}. Remove it.',
  },
  docs: {
    summary: 'Extensions have no other members than the designer knows.',
    reason: 'What it does not know it leaves out, so that a slip of the pen changes what a form offers.',
    bad: document('value_path'),
    good: document('value-path'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, misfit, place } of extensions.misfits()) {
          if (misfit.is !== 'unknown') continue;
          const { name } = misfit;
          const path = misfit.path.slice(0, -1);
          const what = partOf(extension.name, path);
          const closest = suggester(misfit.known)(name);
          const holder = path.reduce<JsonValue | undefined>(memberOf, extension.value);
          if (closest === null || !isObject(holder) || Object.hasOwn(holder, closest)) {
            report({ ...place, message: 'unknown', params: { what, name, known: quoted(misfit.known) } });
          } else {
            const edits = renameMember(
              below(placeOfExtension(extension), ...path),
              name,
              closest,
              holder[name]!,
            );
            const fix = { title: `Rename to \`${closest}\``, safe: true, edits };
            report({ ...place, message: 'close', params: { what, name, closest }, fix });
          }
        }
      },
    };
  },
});

const memberOf = (value: JsonValue | undefined, step: string | number): JsonValue | undefined =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string | number, JsonValue>>)[step]
    : undefined;
