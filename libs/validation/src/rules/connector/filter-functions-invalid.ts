import { isArray, isObject } from '@connectory/definition';
import { placeOfExtension } from '../../extensions/extension-facts.js';
import { filterFunctions } from '../../extensions/filter-functions.js';
import { suggester } from '../../extensions/suggester.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (functions: string) => `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Document:
      type: object
      properties:
        language:
          type: string
          x-ms-capabilities:
            filterFunctions: [${functions}]
`;

export const filterFunctionsInvalid = defineRule({
  id: 'connector/filter-functions-invalid',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    empty: '`filterFunctions` is empty. Name a function, or remove it.',
    twice: '`{name}` stands in `filterFunctions` twice. Remove one.',
    unknown: '`{name}` is no function to filter with. Remove it.',
    close: '`{name}` is no function to filter with. Did you mean `{closest}`?',
  },
  docs: {
    summary: 'A field names the functions that it can be filtered with, each once.',
    reason:
      'A filter with a function that is not known here is not handed to the service: it filters the first rows only.',
    bad: document('eq, equals'),
    good: document('eq, ne'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const extension of extensions.named('x-ms-capabilities')) {
          const functions = isObject(extension.value) ? extension.value['filterFunctions'] : undefined;
          if (!isArray(functions)) continue;
          const place = below(placeOfExtension(extension), 'filterFunctions');
          if (functions.length === 0) {
            const edits = [{ place, remove: true as const }];
            report({
              ...place,
              message: 'empty',
              params: {},
              fix: { title: 'Remove it', safe: true, edits },
            });
          }
          const seen = new Set<string>();
          const closestTo = suggester(filterFunctions);
          for (const [index, name] of functions.entries()) {
            if (typeof name !== 'string') continue;
            const here = below(place, index);
            const edits = [{ place: here, remove: true as const }];
            const closest = known.has(name) ? null : closestTo(name);
            if (seen.has(name)) {
              const fix = { title: 'Remove the later one', safe: true, edits };
              report({ ...here, message: 'twice', params: { name }, fix });
            } else if (closest !== null) report({ ...here, message: 'close', params: { name, closest } });
            else if (!known.has(name)) report({ ...here, message: 'unknown', params: { name } });
            seen.add(name);
          }
        }
      },
    };
  },
});

const known: ReadonlySet<string> = new Set(filterFunctions);
