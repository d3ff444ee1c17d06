'use client';

import type { Diagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import { use, useEffect, useRef } from 'react';
import classes from './code-view.module.css';
import { codeExtensions, diagnosticsEffect, type CodeLanguage, type CursorListener } from './code-extensions';
import { NonceContext } from './nonce-context';

export interface CodeSpan {
  readonly from: number;
  readonly to: number;
}

interface CodeViewProps {
  readonly text: string;
  readonly language: CodeLanguage;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly diagnostics?: readonly Diagnostic[];
  /** Selected and scrolled to whenever it is another object than before. */
  readonly span?: CodeSpan | null;
  readonly onCursor?: CursorListener;
  readonly height?: string;
}

const noDiagnostics: readonly Diagnostic[] = [];

/** A text in CodeMirror: to read, search, fold, select and copy, not to edit. */
export function CodeView({ text, language, label, diagnostics, span, onCursor, height }: CodeViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const cursor = useRef(onCursor);
  const nonce = use(NonceContext);

  useEffect(() => {
    cursor.current = onCursor;
  }, [onCursor]);

  useEffect(() => {
    if (!host.current) return;
    const made = new EditorView({
      doc: text,
      parent: host.current,
      extensions: [
        codeExtensions(language, label, (place) => cursor.current?.(place)),
        EditorView.cspNonce.of(nonce),
      ],
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [text, language, label, nonce]);

  useEffect(() => {
    view.current?.dispatch(diagnosticsEffect(view.current.state, diagnostics ?? noDiagnostics));
  }, [diagnostics, text, language, label, nonce]);

  useEffect(() => {
    if (!span || !view.current) return;
    const end = view.current.state.doc.length;
    const [from, to] = [Math.min(span.from, end), Math.min(span.to, end)];
    host.current?.scrollIntoView({ block: 'nearest' });
    view.current.dispatch({
      // The cursor goes to the start, so that the line of the finding is the one that is lit up.
      selection: { anchor: to, head: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
  }, [span, text]);

  return (
    <div ref={host} className={classes.code} style={{ '--code-height': height } as React.CSSProperties} />
  );
}
