'use client';

import { Compartment, type EditorState, type Text } from '@codemirror/state';
import { forceLinting } from '@codemirror/lint';
import { EditorView, placeholder } from '@codemirror/view';
import type { Finding, TextRange } from '@connectory/contracts';
import { use, useEffect, useId, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { editDefinition } from '../../api/definitions';
import { cursorListener, editingExtensions, languageExtension } from '../../components/code-extensions';
import classes from '../../components/code-view.module.css';
import { NonceContext } from '../../components/nonce-context';
import { languageOf } from '../connector/language-of';
import { findingAt, type PlacedFinding } from '../findings/place-findings';
import { spanOf } from '../findings/span-of';
import { checkedOf, type CheckState } from './check-state';
import { CheckSummary } from './check-summary';
import styles from './definition-editor.module.css';
import { definitionLinter } from './definition-linter';
import { textChange } from './text-change';

interface DefinitionEditorProps {
  /** For whoever leads people to the fault. */
  readonly ref?: Ref<{ focus(): void }>;
  readonly label: string;
  readonly description: string;
  readonly fault: string | null;
  readonly onText: (text: string) => void;
  /** What stands there at first. */
  readonly initialText?: string;
  readonly height?: string;
}

/** An API description to write or paste: checked as one types, repaired at a click. */
export function DefinitionEditor({
  ref,
  label,
  description,
  fault,
  onText,
  initialText = '',
  height = 'min(52vh, 460px)',
}: DefinitionEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const listener = useRef(onText);
  const [first] = useState(initialText);
  const [validity] = useState(() => new Compartment());
  const nonce = use(NonceContext);
  const id = useId();
  const [check, setCheck] = useState<CheckState>({ state: 'empty' });
  const [selected, setSelected] = useState<number | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const checked = checkedOf(check);
  const isInvalid = fault !== null;
  const shown = useRef<readonly PlacedFinding[]>([]);

  useEffect(() => {
    listener.current = onText;
    shown.current = checked?.placed ?? [];
  }, [onText, checked]);

  useImperativeHandle(ref, () => ({ focus: () => view.current?.focus() }), []);

  useEffect(() => {
    if (!host.current) return;
    const language = new Compartment();
    const linter = definitionLinter(setCheck, (finding, document) => void repair([finding], document));
    const made = new EditorView({
      doc: first,
      parent: host.current,
      extensions: [
        editingExtensions(`${id}-label`, `${id}-description`),
        language.of(languageExtension(languageOf(first))),
        placeholder('openapi: 3.1.0\ninfo:\n  title: …'),
        EditorView.cspNonce.of(nonce),
        validity.of([]),
        linter.extension,
        cursorListener((cursor) => setSelected(findingAt(shown.current, cursor)?.id ?? null)),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          setFailure(null);
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
      linter.dispose();
      view.current = null;
      made.destroy();
    };
  }, [first, id, nonce, validity]);

  useEffect(() => {
    const attributes = isInvalid ? EditorView.contentAttributes.of({ 'aria-invalid': 'true' }) : [];
    view.current?.dispatch({ effects: validity.reconfigure(attributes) });
  }, [isInvalid, id, nonce, validity]);

  /** Makes the fixes of findings, if the document that they were found in still stands there. */
  async function repair(findings: readonly Finding[], document: Text) {
    const editor = view.current;
    if (!editor) return;
    if (!editor.state.doc.eq(document)) return forceLinting(editor);
    const text = document.toString();
    // What was typed meanwhile is worth more than a repair of what stood there before.
    const isPast = () => view.current !== editor || !editor.state.doc.eq(document);
    try {
      setFailure(null);
      const edited = await editDefinition(
        text,
        findings.flatMap(({ fix }) => fix?.actions ?? []),
      );
      if (isPast()) return;
      editor.dispatch({ changes: textChange(text, edited.text), userEvent: 'input.fix' });
      forceLinting(editor);
    } catch (error) {
      if (!isPast()) setFailure(error as Error);
    }
  }

  function show(range: TextRange) {
    const editor = view.current;
    // The range says nothing about a text that has changed since; it is being checked anew.
    if (!editor || !checked?.document.eq(editor.state.doc)) return;
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
      <p
        // Another element, so that a fault is announced when it appears.
        key={isInvalid ? 'fault' : 'description'}
        id={`${id}-description`}
        role={isInvalid ? 'alert' : undefined}
        className={styles.description}
      >
        {fault ?? description}
      </p>
      <div
        ref={host}
        className={classes.code}
        data-invalid={isInvalid || undefined}
        style={{ '--code-height': height } as React.CSSProperties}
      />
      <CheckSummary
        check={check}
        selected={selected}
        failure={failure}
        onSelect={({ id: chosen, finding }) => {
          setSelected(chosen);
          if (finding.range) show(finding.range);
        }}
        onRange={show}
        onFix={(findings, document) => void repair(findings, document)}
      />
    </div>
  );
}

/** Enough of a text to see what language it is. */
const startOf = (state: EditorState) => state.doc.sliceString(0, 200);
