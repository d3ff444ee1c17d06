import { allowedValues, enumEntries, shownValue } from '../../extensions/enum-values.js';
import { placeOfExtension } from '../../extensions/extension-facts.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (value: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Language:
      type: string
      enum: [de, en]
      x-ms-enum-values:
        - value: de
          displayName: German
        - value: ${value}
          displayName: English
`;

export const enumValuesMismatch = defineRule({
  id: 'connector/enum-values-mismatch',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    notAllowed: '`{value}` has a display name, but is not in `enum`. Correct the value, or add it to `enum`.',
    noEnum: '`x-ms-enum-values` names values, but there is no `enum`. Add one with these values.',
  },
  docs: {
    summary: 'Values with display names are values of `enum`.',
    reason: 'A value that is offered but not allowed is refused when the operation is called.',
    bad: document('eng'),
    good: document('en'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-enum-values')) {
          const entries = enumEntries(extension);
          if (entries.length === 0) continue;
          const allowed = allowedValues(facts, extension);
          if (allowed === null) {
            const values = [...new Set(entries.map(({ value }) => value))];
            const edits = [{ place: { node: extension.node }, update: { enum: values } }];
            const fix = { title: 'Add `enum`', safe: false, edits };
            const mayHave = extension.node.type === 'Schema' && extension.node.value['type'] !== 'array';
            const place = placeOfExtension(extension);
            report({ ...place, message: 'noEnum', params: {}, ...(mayHave ? { fix } : {}) });
            continue;
          }
          const known = new Set(allowed.map((value) => JSON.stringify(value)));
          for (const { value, place } of entries) {
            if (known.has(JSON.stringify(value))) continue;
            report({ ...below(place, 'value'), message: 'notAllowed', params: { value: shownValue(value) } });
          }
        }
      },
    };
  },
});
