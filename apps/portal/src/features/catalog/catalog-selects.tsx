'use client';

import { Select } from '@mantine/core';
import { use } from 'react';
import type { CatalogFilter } from '../../api/connectors';
import { SessionContext } from '../account/session-context';
import classes from './catalog-filters.module.css';

interface CatalogSelectsProps {
  readonly filter: CatalogFilter;
  readonly onChange: (part: Partial<CatalogFilter>) => void;
  readonly tags: readonly string[];
}

export function CatalogSelects({ filter, onChange, tags }: CatalogSelectsProps) {
  const me = use(SessionContext)?.user.id;
  const choices = filter.tag && !tags.includes(filter.tag) ? [filter.tag, ...tags] : tags;
  const owners = [
    ...(me ? [{ value: me, label: 'Me' }] : []),
    // Somebody sent a link: their choice is shown, and can be taken away.
    ...(filter.owner && filter.owner !== me ? [{ value: filter.owner, label: 'Somebody else' }] : []),
  ];
  return (
    <>
      <Select
        className={classes.select ?? ''}
        aria-label="Filter by tag"
        placeholder="Any tag"
        data={choices.toSorted((a, b) => a.localeCompare(b))}
        value={filter.tag}
        onChange={(tag) => onChange({ tag })}
        clearable
        searchable
        nothingFoundMessage="No such tag here"
      />
      <Select
        className={classes.select ?? ''}
        aria-label="Filter by state"
        placeholder="Any state"
        data={[
          { value: 'published', label: 'Published' },
          { value: 'draft', label: 'Draft' },
        ]}
        value={filter.state}
        onChange={(state) => onChange({ state })}
        clearable
      />
      <Select
        className={classes.select ?? ''}
        aria-label="Filter by source"
        placeholder="Any source"
        data={[
          { value: 'openapi', label: 'OpenAPI' },
          { value: 'postman', label: 'Postman' },
        ]}
        value={filter.kind}
        onChange={(kind) => onChange({ kind })}
        clearable
      />
      <Select
        className={classes.select ?? ''}
        aria-label="Filter by owner"
        placeholder="Any owner"
        data={owners}
        value={filter.owner}
        onChange={(owner) => onChange({ owner })}
        clearable
      />
    </>
  );
}
