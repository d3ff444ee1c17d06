import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { mostCheckedBytes, type DefinitionCheck, type Finding } from '@connectory/contracts';
import { checkDefinition } from '../../api/definitions';
import { diagnosticsOf, placeFindings } from '../findings/place-findings';

/** What became of checking the text as it stands. */
export type CheckState =
  | { readonly state: 'empty' }
  | { readonly state: 'checking' }
  | { readonly state: 'too-large' }
  | { readonly state: 'checked'; readonly text: string; readonly check: DefinitionCheck }
  | { readonly state: 'failed'; readonly error: Error };

/** So long nobody has typed before a text is checked. */
const PAUSE_MS = 500;

/** Checks the text whenever somebody stops typing, underlines what is found, and tells what came of it. */
export function definitionLinter(
  onState: (state: CheckState) => void,
  onFix: (view: EditorView, finding: Finding) => void,
): Extension {
  let running: AbortController | null = null;
  return linter(
    async (view): Promise<readonly Diagnostic[]> => {
      running?.abort();
      const text = view.state.doc.toString();
      if (text.trim() === '') return settled(onState, { state: 'empty' });
      if (new Blob([text]).size > mostCheckedBytes) return settled(onState, { state: 'too-large' });
      const abort = new AbortController();
      running = abort;
      onState({ state: 'checking' });
      try {
        const check = await checkDefinition(text, abort.signal);
        onState({ state: 'checked', text, check });
        return withFixes(check.findings, text, onFix);
      } catch (error) {
        // Another check has begun; it will tell.
        if (abort.signal.aborted) return [];
        return settled(onState, { state: 'failed', error: error as Error });
      }
    },
    { delay: PAUSE_MS },
  );
}

function settled(onState: (state: CheckState) => void, state: CheckState): readonly Diagnostic[] {
  onState(state);
  return [];
}

function withFixes(
  findings: readonly Finding[],
  text: string,
  onFix: (view: EditorView, finding: Finding) => void,
): Diagnostic[] {
  return placeFindings(findings, text).flatMap((placed) => {
    const { fix } = placed.finding;
    const actions = fix
      ? [{ name: fix.title, apply: (view: EditorView) => onFix(view, placed.finding) }]
      : [];
    return diagnosticsOf([placed], text).map((diagnostic) => ({ ...diagnostic, actions }));
  });
}
