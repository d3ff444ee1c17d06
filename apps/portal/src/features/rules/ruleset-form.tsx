'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { OrganizationRuleset, Ruleset, RulesetName, RuleSummary } from '@connectory/contracts';
import { IconSearchOff } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/api-error';
import { putRuleset, rulesetQuery } from '../../api/rules';
import { countOf } from '../../components/count-of';
import { EmptyState } from '../../components/empty-state';
import { ProblemNotice } from '../../components/problem-notice';
import { Time } from '../../components/time';
import { usePermission } from '../account/session-context';
import { isInRuleset, layerOf, layers } from './layers';
import { RuleRow } from './rule-row';
import classes from './ruleset-form.module.css';
import { withSeverity } from './with-severity';
import { withoutUnknownRules } from './without-unknown-rules';

const bases: readonly { value: RulesetName; label: string }[] = [
  { value: 'structure', label: 'Structure' },
  { value: 'connector', label: 'Connector' },
  { value: 'certification', label: 'Certification' },
];

interface RulesetFormProps {
  readonly rules: readonly RuleSummary[];
  readonly current: OrganizationRuleset;
  readonly isReloading: boolean;
  /** Gets the version that holds now. */
  readonly onReload: () => void;
}

export function RulesetForm({ rules, current, isReloading, onReload }: RulesetFormProps) {
  const saved = withoutUnknownRules(current.ruleset, rules);
  const [draft, setDraft] = useState<Ruleset>(saved);
  const [wanted, setWanted] = useState('');
  const canChange = usePermission('ruleset:change');
  const saving = useSaving(current.version);
  const words = wanted.trim().toLowerCase();
  const found = rules.filter(({ id, summary }) => `${id} ${summary}`.toLowerCase().includes(words));
  const changes = Object.keys(draft.rules).length;
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  return (
    <form
      className={classes.form}
      aria-label="Rules"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(draft);
      }}
    >
      <div className={classes.controls}>
        <NativeSelect
          label="Begin with"
          disabled={!canChange}
          value={draft.extends}
          data={bases.map(({ value, label }) => ({ value, label }))}
          onChange={({ currentTarget: { value } }) => setDraft({ ...draft, extends: value as RulesetName })}
        />
        <TextInput
          label="Find a rule"
          type="search"
          value={wanted}
          onChange={({ currentTarget: { value } }) => setWanted(value)}
        />
      </div>
      {found.length === 0 && (
        <EmptyState
          icon={<IconSearchOff size={26} />}
          title={`No rule has “${wanted}” in it`}
          action={
            <Button variant="default" onClick={() => setWanted('')}>
              Show all rules
            </Button>
          }
        >
          Search for a word of what the rule is about, or for a part of its name.
        </EmptyState>
      )}
      {layers.map(({ name, title, about }) => {
        const ofLayer = found.filter((rule) => layerOf(rule) === name);
        if (ofLayer.length === 0) return null;
        return (
          <section key={name} aria-label={title}>
            <h2 className={classes.title}>
              {title} <small>{about}</small>
            </h2>
            <ul className={classes.list}>
              {ofLayer.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  own={isInRuleset(rule, draft.extends) ? rule.severity : 'off'}
                  chosen={draft.rules[rule.id]}
                  canChange={canChange}
                  onChoose={(severity) => setDraft(withSeverity(draft, rule.id, severity))}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {saving.error && <ProblemNotice error={saving.error} />}
      {isChangedMeanwhile(saving.error) && (
        <Button variant="default" className={classes.reload} loading={isReloading} onClick={onReload}>
          Discard mine and load the changed rules
        </Button>
      )}
      <div className={classes.bar}>
        <p className={classes.about}>
          {current.changedAt ? (
            <>
              Version {current.version}, changed by {current.changedBy} <Time at={current.changedAt} />.
            </>
          ) : (
            'Nobody has changed these rules.'
          )}{' '}
          {changes > 0 && `${countOf(changes, 'rule')} different from what ${draft.extends} says.`}
        </p>
        {canChange && (
          <div className={classes.buttons}>
            <Button variant="default" disabled={!isChanged} onClick={() => setDraft(saved)}>
              Discard
            </Button>
            <Button type="submit" disabled={!isChanged} loading={saving.isPending}>
              Save
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}

const isChangedMeanwhile = (error: Error | null) =>
  error instanceof ApiError && error.code === 'ruleset/changed-meanwhile';

function useSaving(version: number) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (ruleset: Ruleset) => putRuleset({ version, ruleset }),
    onSuccess: (saved) => {
      // Only where it is on show: who comes back later asks for it anew.
      queryClient.setQueryData(rulesetQuery.queryKey, (shown) => shown && saved);
      notifications.show({ message: 'The rules hold for every registration from now on.' });
    },
  });
}
