'use client';

import { Skeleton } from '@mantine/core';
import type { Finding, TextRange } from '@connectory/contracts';
import { Text } from '@codemirror/state';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CodeLanguage } from '../../components/code-extensions';
import { CodeView, type CodeSpan } from '../../components/code-view';
import { FindingList } from './finding-list';
import classes from './findings-in-text.module.css';
import { diagnosticsOf, findingAt, placeFindings, type PlacedFinding } from './place-findings';
import { linesOf, spanOf } from './span-of';

interface FindingsInTextProps {
  readonly findings: readonly Finding[];
  /** The text that the ranges point into; `null` while it loads or when there is none. */
  readonly text: string | null;
  readonly isLoadingText: boolean;
  readonly language: CodeLanguage;
}

/** Findings beside the document that they are about. A finding leads to its lines, and the lines to their finding. */
export function FindingsInText({ findings, text, isLoadingText, language }: FindingsInTextProps) {
  const document = useMemo(() => (text === null ? null : Text.of(linesOf(text))), [text]);
  const placed = useMemo(() => placeFindings(findings, document), [findings, document]);
  const diagnostics = useMemo(() => (document ? diagnosticsOf(placed, document) : []), [placed, document]);
  const [selected, setSelected] = useState<number | null>(null);
  const [target, setTarget] = useState<{ readonly range: TextRange } | null>(null);
  // From the target, so that a finding chosen while the text still loads is shown once it is there.
  const span = useMemo<CodeSpan | null>(
    () => (target && document ? spanOf(document, target.range) : null),
    [target, document],
  );

  function select({ id, finding }: PlacedFinding) {
    setSelected(id);
    if (finding.range) setTarget({ range: finding.range });
  }

  return (
    <div className={classes.panes} data-single={(text === null && !isLoadingText) || undefined}>
      {findings.length === 0 ? (
        <p className={classes.none}>
          <IconCircleCheck size={20} aria-hidden /> Nothing to say about this document.
        </p>
      ) : (
        <FindingList
          placed={placed}
          selected={selected}
          onSelect={select}
          onRange={(range) => setTarget({ range })}
        />
      )}
      {isLoadingText && <Skeleton height={420} radius="lg" />}
      {text !== null && (
        <CodeView
          text={text}
          language={language}
          label="Source"
          diagnostics={diagnostics}
          span={span}
          onCursor={(cursor) => setSelected(findingAt(placed, cursor)?.id ?? null)}
        />
      )}
    </div>
  );
}
