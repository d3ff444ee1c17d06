import { enumEntries, shownValue } from '../../extensions/enum-values.js';
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

export const enumValuesDuplicate = defineRule({
  id: 'connector/enum-values-duplicate',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { twice: '`{value}` has a display name already. Remove one of the two.' },
  docs: {
    summary: 'Each value of a list has one display name.',
    reason: 'The value is offered twice, and which name is shown for it afterwards is a matter of chance.',
    bad: document('de'),
    good: document('en'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-enum-values')) {
          const first = new Map<string, ReturnType<typeof enumEntries>[number]>();
          for (const entry of enumEntries(extension)) {
            const value = JSON.stringify(entry.value);
            const earlier = first.get(value);
            if (earlier === undefined) first.set(value, entry);
            else {
              const edits = [{ place: entry.place, remove: true as const }];
              report({
                ...entry.place,
                message: 'twice',
                params: { value: shownValue(entry.value) },
                related: [{ ...earlier.place, message: 'The first display name.' }],
                fix: { title: 'Remove the later one', safe: true, edits },
              });
            }
          }
        }
      },
    };
  },
});
