import { OrganizationRuleset, RuleList, type PutRulesetRequest } from '@connectory/contracts';
import { queryOptions } from '@tanstack/react-query';
import { requestJson } from './request';

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => requestJson(RuleList, '/v1/rules', { signal }),
  staleTime: Infinity,
});

/** Asked for anew by each visit and never during one: another version would take the draft away. */
export const rulesetQuery = queryOptions({
  queryKey: ['ruleset'],
  queryFn: ({ signal }) => requestJson(OrganizationRuleset, '/v1/organization/ruleset', { signal }),
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
});

export const putRuleset = (body: PutRulesetRequest) =>
  requestJson(OrganizationRuleset, '/v1/organization/ruleset', { method: 'PUT', body });
