'use client';

import { ActionIcon, Loader, SegmentedControl, TextInput, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconLayoutGrid, IconLayoutList, IconSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import type { CatalogFilter } from '../../api/connectors';
import classes from './catalog-filters.module.css';
import { CatalogSelects } from './catalog-selects';
import type { CatalogView } from './use-catalog-view';

interface CatalogFiltersProps {
  readonly filter: CatalogFilter;
  readonly onChange: (part: Partial<CatalogFilter>) => void;
  readonly tags: readonly string[];
  readonly view: CatalogView;
  readonly onView: (view: CatalogView) => void;
  readonly isSearching: boolean;
}

export function CatalogFilters({ filter, onChange, tags, view, onView, isSearching }: CatalogFiltersProps) {
  const search = useRef<HTMLInputElement>(null);
  useHotkeys([['/', () => search.current?.focus()]]);
  return (
    <div className={classes.filters} role="search">
      <TextInput
        ref={search}
        className={classes.search}
        aria-label="Search connectors"
        placeholder="Search names, operations, tags…"
        type="search"
        maxLength={200}
        value={filter.q}
        onChange={(event) => onChange({ q: event.currentTarget.value })}
        leftSection={isSearching ? <Loader size={14} /> : <IconSearch size={16} aria-hidden />}
        rightSection={
          filter.q ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Clear search"
              onClick={() => {
                onChange({ q: '' });
                search.current?.focus();
              }}
            >
              <IconX size={15} />
            </ActionIcon>
          ) : (
            <kbd className={classes.key} aria-hidden="true">
              /
            </kbd>
          )
        }
      />
      <CatalogSelects filter={filter} onChange={onChange} tags={tags} />
      <SegmentedControl
        aria-label="View"
        className={classes.view}
        value={view}
        onChange={onView}
        data={[
          { value: 'grid', label: <ViewLabel icon={<IconLayoutGrid size={17} />} text="Grid" /> },
          { value: 'list', label: <ViewLabel icon={<IconLayoutList size={17} />} text="List" /> },
        ]}
      />
    </div>
  );
}

function ViewLabel({ icon, text }: { icon: React.ReactNode; text: string }) {
  return (
    <span className={classes.viewLabel}>
      {icon}
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  );
}
