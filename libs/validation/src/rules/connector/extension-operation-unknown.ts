import { suggester } from '../../extensions/suggester.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (operationId: string) => `openapi: 3.1.0
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
        operationId: ${operationId}
        value-path: code
`;

export const extensionOperationUnknown = defineRule({
  id: 'connector/extension-operation-unknown',
  severity: 'error',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    close: '`{extension}` calls `{operationId}`, which no operation is called. Did you mean `{closest}`?',
    unknown:
      '`{extension}` calls `{operationId}`, which no operation is called. Name an operation of this definition.',
  },
  docs: {
    summary: 'Operations that extensions call by their id are there.',
    reason:
      'The call cannot be made: the list of values stays empty, the schema unknown, the connection untested.',
    bad: document('GetLanguages'),
    good: document('ListLanguages'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        const missing = extensions.calls().filter(({ target }) => target === undefined);
        if (missing.length === 0) return;
        const ids = facts.operations().flatMap(({ operationId }) => operationId ?? []);
        const closestTo = suggester(ids);
        for (const { extension, operationId, place } of missing) {
          const params = { extension: extension.name, operationId };
          const closest = closestTo(operationId);
          const here = below(place, 'operationId');
          if (closest === null) report({ ...here, message: 'unknown', params });
          else {
            const edits = [{ place, update: { operationId: closest } }];
            const fix = { title: `Call \`${closest}\``, safe: false, edits };
            report({ ...here, message: 'close', params: { ...params, closest }, fix });
          }
        }
      },
    };
  },
});
