import type { RulesetName, RuleSummary } from '@connectory/contracts';

/** The layers of rules, in the order in which they are shown, and which rulesets hold them. */
export const layers = [
  {
    name: 'structure',
    title: 'Structure',
    about: 'What the specification of OpenAPI demands.',
    in: ['structure', 'connector', 'certification'],
  },
  {
    name: 'connector',
    title: 'Connector',
    about: 'What makes a definition usable as a connector.',
    in: ['connector', 'certification'],
  },
  {
    name: 'security',
    title: 'Security',
    about: 'What puts credentials, data or callers at risk.',
    in: ['connector', 'certification'],
  },
  {
    name: 'certification',
    title: 'Certification',
    about: 'What a connector needs to be offered to people outside.',
    in: ['certification'],
  },
] as const satisfies readonly {
  name: string;
  title: string;
  about: string;
  in: readonly RulesetName[];
}[];

export const layerOf = ({ id }: Pick<RuleSummary, 'id'>) => id.slice(0, id.indexOf('/'));

/** Whether a ruleset applies a rule unless something else is said about it. */
export function isInRuleset(rule: Pick<RuleSummary, 'id'>, ruleset: RulesetName): boolean {
  const layer = layers.find(({ name }) => name === layerOf(rule));
  return layer !== undefined && (layer.in as readonly RulesetName[]).includes(ruleset);
}
