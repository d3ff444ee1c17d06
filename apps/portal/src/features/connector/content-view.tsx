'use client';

import { SegmentedControl } from '@mantine/core';
import type { Operation } from '@connectory/contracts';
import { useState } from 'react';
import { SchemaTree } from '../schema/schema-tree';
import classes from './content-view.module.css';

interface ContentViewProps {
  readonly content: Operation['responses'][number]['content'];
  readonly definition: unknown;
  readonly label: string;
}

/** One body: its media types, the schema of the chosen one and its example. */
export function ContentView({ content, definition, label }: ContentViewProps) {
  const [chosen, setChosen] = useState(0);
  const current = content[chosen] ?? content[0];
  if (!current) return null;
  return (
    <div className={classes.content}>
      {content.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={`Media type of ${label}`}
          className={classes.types}
          value={String(chosen)}
          onChange={(index) => setChosen(Number(index))}
          data={content.map(({ mediaType }, index) => ({ value: String(index), label: mediaType }))}
        />
      ) : (
        <code className={classes.type}>{current.mediaType}</code>
      )}
      {current.schema !== null && (
        <div className={classes.schema}>
          <SchemaTree schema={current.schema} definition={definition} label={`Schema of ${label}`} />
        </div>
      )}
      {current.example !== undefined && (
        <details className={classes.example}>
          <summary>Example</summary>
          <pre tabIndex={0}>{showExample(current.example)}</pre>
        </details>
      )}
    </div>
  );
}

const showExample = (example: unknown): string =>
  typeof example === 'string' ? example : JSON.stringify(example, null, 2);
