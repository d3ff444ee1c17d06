import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { mostCheckedBytes, type Finding } from '@connectory/contracts';
import { checkDefinition } from '../../api/definitions';
import { diagnosticsOf, placeFindings } from '../findings/place-findings';
import { checkedOf, type CheckState } from './check-state';

export interface DefinitionLinter {
  readonly extension: Extension;
  /** Ends the check that runs. Nothing is told of it any more. */
  readonly dispose: () => void;
}

/** So long nobody has typed before a text is checked. */
const PAUSE_MS = 500;

/**
 * Checks the text whenever somebody stops typing, underlines what is found, and tells what came of it.
 * `onFix` gets the document that the finding was found in, which may not be the one that stands there now.
 */
export function definitionLinter(
  onState: (state: CheckState) => void,
  onFix: (finding: Finding, document: Text) => void,
): DefinitionLinter {
  let running: AbortController | null = null;
  let now: CheckState = { state: 'empty' };

  function tell(state: CheckState): readonly Diagnostic[] {
    now = state;
    onState(state);
    return [];
  }

  async function check(view: EditorView): Promise<readonly Diagnostic[]> {
    running?.abort();
    const document = view.state.doc;
    const text = document.toString();
    if (text.trim() === '') return tell({ state: 'empty' });
    if (new Blob([text]).size > mostCheckedBytes) return tell({ state: 'too-large' });
    const abort = new AbortController();
    running = abort;
    tell({ state: 'checking', last: checkedOf(now) });
    try {
      const { findings, findingCounts: counts } = await checkDefinition(text, abort.signal);
      // Another check has begun, and will tell; or nobody listens any more.
      if (abort.signal.aborted) return [];
      const placed = placeFindings(findings, document);
      tell({ state: 'checked', checked: { document, counts, placed } });
      return diagnosticsOf(placed, document, (finding) =>
        finding.fix ? [{ name: finding.fix.title, apply: () => onFix(finding, document) }] : [],
      );
    } catch (error) {
      if (abort.signal.aborted) return [];
      return tell({ state: 'failed', error: error as Error });
    }
  }

  return { extension: linter(check, { delay: PAUSE_MS }), dispose: () => running?.abort() };
}
