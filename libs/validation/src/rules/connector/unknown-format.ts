import type { DefinitionNode } from '@connectory/definition';
import { knownFormats, meantFormat } from '../../known-formats.js';
import { defineRule, having } from '../../rule.js';

export const unknownFormat = defineRule({
  id: 'connector/unknown-format',
  severity: 'warning',
  formats: ['2.0', '3.0', '3.1'],
  messages: {
    meant: '`{format}` is no format that tools know. Did you mean `{suggestion}`?',
    empty: 'The format is empty. Remove it.',
    pointless: 'The format `{format}` says nothing about a value of the type {type}. Remove it.',
    unknown:
      '`{format}` is no format that tools know. Correct it, or say in the description what values look like.',
  },
  docs: {
    summary: 'Formats are those that the specifications and their registry name.',
    reason:
      'A format that is not known is passed over in silence (JSON Schema, `format`): nothing checks the value, and no date picker is shown for a misspelt date.',
    bad: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Analysed:
      type: string
      format: datetime
`,
    good: `openapi: 3.1.0
info:
  title: Text Analytics
  version: '1.0'
paths: {}
components:
  schemas:
    Analysed:
      type: string
      format: date-time
`,
  },
  create: ({ version, report }) => {
    const meant = new Map<string, string | null>();
    const suggest = (format: string) => {
      const known = meant.get(format);
      // Who has hundreds of formats of their own meant none of ours.
      if (known !== undefined || meant.size >= 200) return known ?? null;
      const found = meantFormat(format);
      meant.set(format, found);
      return found;
    };
    const check = (node: DefinitionNode) => {
      const { format } = node.value;
      if (typeof format !== 'string' || knownFormats.has(format)) return;
      const place = { node, member: ['format'] };
      const { type } = node.value;
      const removal = { title: 'Remove the format', safe: false, edits: [{ place, remove: true as const }] };
      const suggestion = suggest(format);
      if (format === '') report({ ...place, message: 'empty', params: {}, fix: removal });
      else if (typeof type === 'string' && (format === type || pointless.has(type)))
        report({ ...place, message: 'pointless', params: { format, type }, fix: removal });
      else if (suggestion !== null) {
        const edits = [{ place: { node }, update: { format: suggestion } }];
        const fix = { title: `Make it \`${suggestion}\``, safe: false, edits };
        report({ ...place, message: 'meant', params: { format, suggestion }, fix });
      } else report({ ...place, message: 'unknown', params: { format } });
    };
    const visit = having(['format'], check);
    return version === '2.0'
      ? { Schema: visit, Parameter: visit, Items: visit, Header: visit }
      : { Schema: visit };
  },
});

/** Types whose values have no formats. */
const pointless: ReadonlySet<string> = new Set(['object', 'array', 'boolean', 'null', 'file']);
