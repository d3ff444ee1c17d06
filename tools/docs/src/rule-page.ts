import type { Rule } from '@connectory/validation';

/** What a page says of a rule, or of a check by schema. */
export type DocumentedRule = Pick<Rule, 'id' | 'severity' | 'severityIn' | 'formats' | 'docs'>;

/** The page of one rule in Markdown. */
export function rulePage({ id, severity, severityIn, formats, docs }: DocumentedRule): string {
  const exceptions = Object.entries(severityIn ?? {}).map(([version, other]) => `${other} in ${version}`);
  return `# ${docs.summary.replace(/\.$/, '')}

\`${id}\`, ${[severity, ...exceptions].join(', ')}. Holds in OpenAPI ${formats.join(', ')}.

${docs.reason}

## Reported

\`\`\`yaml
${docs.bad.trimEnd()}
\`\`\`

## Right

\`\`\`yaml
${docs.good.trimEnd()}
\`\`\`
`;
}

/** The list of all rules in Markdown, by id. */
export function ruleIndex(rules: readonly DocumentedRule[]): string {
  const rows = [...rules]
    .sort((a, b) => a.id.localeCompare(b.id, 'en'))
    .map(
      ({ id, severity, docs }) =>
        `| [${id}](${id}.md) | ${severity} | ${docs.summary.replaceAll('|', '\\|')} |`,
    );
  return `# Rules

Written by \`npm run docs\` from the registry of \`libs/validation\`.

| rule | severity | what holds |
| --- | --- | --- |
${rows.join('\n')}
`;
}
