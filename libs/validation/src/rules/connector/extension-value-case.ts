import { partOf, spelledOtherwise } from '../../extensions/shape.js';
import { replaceMember } from '../../fix.js';
import { below } from '../../place.js';
import { defineRule } from '../../rule.js';

const document = (visibility: string) => `openapi: 3.1.0
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
          x-ms-visibility: ${visibility}
`;

export const extensionValueCase = defineRule({
  id: 'connector/extension-value-case',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: { otherwise: '{what} is written `{value}`. Write `{right}`.' },
  docs: {
    summary: 'Fixed values of extensions are written with the right capitals.',
    reason:
      'Some designers compare them letter by letter, and then treat another spelling as if nothing stood there.',
    bad: document('Advanced'),
    good: document('advanced'),
  },
  create: ({ facts, report }) => {
    const extensions = facts.extensions();
    return {
      end: () => {
        for (const { extension, misfit, place } of extensions.misfits()) {
          if (misfit.is !== 'choice') continue;
          const { node, name } = extension;
          const right = spelledOtherwise(misfit.value, misfit.allowed);
          if (right === undefined) continue;
          const steps = [name, ...misfit.path];
          const edits = replaceMember(below({ node }, ...steps.slice(0, -1)), String(steps.at(-1)), right);
          const params = { what: partOf(name, misfit.path), value: misfit.value, right };
          const fix = { title: `Write \`${right}\``, safe: true, edits };
          report({ ...place, message: 'otherwise', params, fix });
        }
      },
    };
  },
});
