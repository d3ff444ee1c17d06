import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension, type TransactionSpec } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The person put the cursor somewhere: an offset into the text, and the line, counted from 1. */
export type CursorListener = (place: { readonly offset: number; readonly line: number }) => void;

export type CodeLanguage = 'json' | 'yaml' | 'text';

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-key)' },
  { tag: [tags.string, tags.content], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null, tags.keyword], color: 'var(--code-atom)' },
  { tag: [tags.comment, tags.meta], color: 'var(--code-quiet)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--code-quiet)' },
]);

const languages: Record<CodeLanguage, () => Extension> = { json, yaml, text: () => [] };

/** Everything of the read-only editor but its text. */
export function codeExtensions(language: CodeLanguage, label: string, onCursor: CursorListener): Extension {
  return [
    EditorState.readOnly.of(true),
    sharedExtensions,
    languageExtension(language),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true' }),
    cursorListener(onCursor),
  ];
}

/** Everything of an editor that is written in, but its text, its language and what listens to it. */
export const editingExtensions = (labelledBy: string, describedBy: string): Extension => [
  history(),
  keymap.of(historyKeymap),
  sharedExtensions,
  EditorView.contentAttributes.of({
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    spellcheck: 'false',
    autocapitalize: 'off',
  }),
];

export const languageExtension = (language: CodeLanguage): Extension => languages[language]();

const sharedExtensions: Extension = [
  lineNumbers(),
  lintGutter(),
  codeFolding(),
  foldGutter(),
  drawSelection(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  bracketMatching(),
  search({ top: true }),
  syntaxHighlighting(colours),
  // Tab is not taken, so the keyboard gets out of the editor the way it got in.
  keymap.of([...lintKeymap, ...searchKeymap, ...foldKeymap, ...defaultKeymap]),
];

/** Hears only of what the person did. */
export const cursorListener = (onCursor: CursorListener): Extension =>
  EditorView.updateListener.of((update) => {
    const byHand = update.transactions.some((transaction) => transaction.isUserEvent('select'));
    if (!update.selectionSet || !byHand) return;
    const offset = update.state.selection.main.head;
    onCursor({ offset, line: update.state.doc.lineAt(offset).number });
  });

export const diagnosticsEffect = (state: EditorState, diagnostics: readonly Diagnostic[]): TransactionSpec =>
  setDiagnostics(state, diagnostics);
