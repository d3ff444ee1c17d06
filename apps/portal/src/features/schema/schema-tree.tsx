'use client';

import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Prose } from '../../components/prose';
import { describeSchema, type SchemaChild, type SchemaView } from './describe-schema';
import { referenceName, type JsonSchema } from './resolve-reference';
import classes from './schema-tree.module.css';

interface SchemaTreeProps {
  readonly schema: JsonSchema;
  /** The canonical definition that `$ref`s point into; undefined while it loads. */
  readonly definition: unknown;
  readonly label: string;
}

/** How deep a tree is open at first. */
const openDepth = 2;

export function SchemaTree({ schema, definition, label }: SchemaTreeProps) {
  const view = describeSchema(schema, definition);
  return (
    <div className={classes.tree}>
      <p className={classes.root}>
        <SchemaType view={view} />
        <SchemaFacts view={view} />
      </p>
      {view.description && <Prose text={view.description} />}
      <Children view={view} definition={definition} passed={view.references} depth={1} label={label} />
    </div>
  );
}

interface LevelProps {
  readonly definition: unknown;
  /** The references on the way here. */
  readonly passed: readonly string[];
  readonly depth: number;
}

function Children({ view, label, ...level }: LevelProps & { view: SchemaView; label: string }) {
  if (view.children.length === 0) return null;
  return (
    <ul className={classes.children} aria-label={label}>
      {view.children.map((child) => (
        <Child key={child.key} child={child} {...level} />
      ))}
    </ul>
  );
}

function Child({ child, definition, passed, depth }: LevelProps & { child: SchemaChild }) {
  const view = describeSchema(child.schema, definition);
  const isCircle = view.references.some((reference) => passed.includes(reference));
  const [isOpen, setOpen] = useState(depth < openDepth && !isCircle);
  const id = useId();
  const hasMore = view.children.length > 0;
  const name = <span className={child.kind === 'property' ? classes.name : classes.part}>{child.label}</span>;
  return (
    <li className={classes.child}>
      <div className={classes.line}>
        {hasMore ? (
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight size={14} className={classes.chevron} aria-hidden />
            {name}
          </button>
        ) : (
          name
        )}
        <SchemaType view={view} />
        {child.required && <span className={classes.required}>required</span>}
        {view.deprecated && <span className={classes.fact}>deprecated</span>}
        {isCircle && hasMore && <span className={classes.fact}>contains itself</span>}
        <SchemaFacts view={view} />
      </div>
      {view.description && (
        <div className={classes.description}>
          <Prose text={view.description} />
        </div>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Children
            view={view}
            definition={definition}
            passed={[...passed, ...view.references]}
            depth={depth + 1}
            label={child.label}
          />
        )}
      </div>
    </li>
  );
}

function SchemaType({ view }: { view: SchemaView }) {
  const reference = view.type.startsWith('array') ? undefined : view.references[0];
  return (
    <span className={classes.type}>
      {view.type}
      {reference && <span className={classes.reference}>{referenceName(reference)}</span>}
    </span>
  );
}

function SchemaFacts({ view }: { view: SchemaView }) {
  return view.facts.map((fact) => (
    <span key={fact} className={classes.fact}>
      {fact}
    </span>
  ));
}
