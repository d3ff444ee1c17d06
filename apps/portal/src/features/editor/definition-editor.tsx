'use client';

import { Compartment, type EditorState } from '@codemirror/state';
import { forceLinting } from '@codemirror/lint';
import { EditorView, placeholder } from '@codemirror/view';
import type { Finding, TextRange } from '@connectory/contracts';
import { use, useEffect, useId, useMemo, useRef, useState } from 'react';
import { editDefinition } from '../../api/definitions';
import { cursorListener, editingExtensions, languageExtension } from '../../components/code-extensions';
import classes from '../../components/code-view.module.css';
import { NonceContext } from '../../components/nonce-context';
import { languageOf } from '../connector/language-of';
import { findingAt, placeFindings, type PlacedFinding } from '../findings/place-findings';
import { spanOf } from '../findings/span-of';
import { CheckSummary } from './check-summary';
import styles from './definition-editor.module.css';
import { definitionLinter, type CheckState } from './definition-linter';
import { textChange } from './text-change';

interface DefinitionEditorProps {
  readonly label: string;
  readonly description: string;
  readonly fault: string | null;
  readonly onText: (text: string) => void;
}

/** An API description to write or paste: checked as one types, repaired at a click. */
export function DefinitionEditor({ label, description, fault, onText }: DefinitionEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const listener = useRef(onText);
  const nonce = use(NonceContext);
  const id = useId();
  const [check, setCheck] = useState<CheckState>({ state: 'empty' });
  const [selected, setSelected] = useState<number | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const placed = useMemo(
    () => (check.state === 'checked' ? placeFindings(check.check.findings, check.text) : []),
    [check],
  );
  const shown = useRef<readonly PlacedFinding[]>(placed);

  useEffect(() => {
    listener.current = onText;
    shown.current = placed;
  }, [onText, placed]);

  useEffect(() => {
    if (!host.current) return;
    const language = new Compartment();
    const made = new EditorView({
      parent: host.current,
      extensions: [
        editingExtensions(`${id}-label`, `${id}-description`),
        language.of(languageExtension('yaml')),
        placeholder('openapi: 3.1.0\ninfo:\n  title: …'),
        EditorView.cspNonce.of(nonce),
        definitionLinter(setCheck, (_view, finding) => void repair([finding])),
        cursorListener((cursor) => setSelected(findingAt(shown.current, cursor)?.id ?? null)),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          const before = languageOf(startOf(update.startState));
          const after = languageOf(startOf(update.state));
          if (before !== after)
            update.view.dispatch({ effects: language.reconfigure(languageExtension(after)) });
          listener.current(update.state.doc.toString());
        }),
      ],
    });
    view.current = made;

    return () => {
      view.current = null;
      made.destroy();
    };
  }, [id, nonce]);

  async function repair(findings: readonly Finding[]) {
    const editor = view.current;
    if (!editor) return;
    const text = editor.state.doc.toString();
    try {
      setFailure(null);
      const edited = await editDefinition(
        text,
        findings.flatMap(({ fix }) => fix?.actions ?? []),
      );
      // What was typed meanwhile is worth more than a repair of what stood there before.
      if (editor.state.doc.toString() !== text) return;
      editor.dispatch({ changes: textChange(text, edited.text), userEvent: 'input.fix' });
      forceLinting(editor);
    } catch (error) {
      setFailure(error as Error);
    }
  }

  function show(range: TextRange) {
    const editor = view.current;
    if (!editor) return;
    const { from, to } = spanOf(editor.state.doc, range);
    editor.dispatch({
      selection: { anchor: to, head: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    editor.focus();
  }

  return (
    <div className={styles.editor}>
      <label id={`${id}-label`} className={styles.label} onClick={() => view.current?.focus()}>
        {label}
      </label>
      <p id={`${id}-description`} className={styles.description}>
        {fault ?? description}
      </p>
      <div
        ref={host}
        className={classes.code}
        data-invalid={fault !== null || undefined}
        style={{ '--code-height': 'min(52vh, 460px)' } as React.CSSProperties}
      />
      <CheckSummary
        check={check}
        placed={placed}
        selected={selected}
        failure={failure}
        onSelect={({ id: chosen, finding }) => {
          setSelected(chosen);
          if (finding.range) show(finding.range);
        }}
        onRange={show}
        onFix={(findings) => void repair(findings)}
      />
    </div>
  );
}

/** Enough of a text to see what language it is. */
const startOf = (state: EditorState) => state.doc.sliceString(0, 200);
