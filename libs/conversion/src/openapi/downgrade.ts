import type { Finding, LedgerEntry } from '@connectory/contracts';
import type { JsonObject } from '@connectory/definition';
import { closeLedger } from '../ledger/close-ledger.js';
import { createRecorder } from '../recorder.js';
import { anchorTargets } from './anchor-targets.js';
import type { OlderVersion } from './downgrade-context.js';
import { downgradePlainly } from './downgrade-plainly.js';
import { notePartialLosses } from './partial-losses.js';
import { reportLosses } from './report-losses.js';

export interface Downgrade {
  readonly definition: JsonObject;
  /** From the nodes of the canonical definition to those of the older version. */
  readonly ledger: LedgerEntry[];
  /** Their pointers point into the canonical definition. */
  readonly findings: Finding[];
}

/**
 * A canonical definition (OpenAPI 3.1) as OpenAPI 3.0 or 2.0. What the older version cannot say is lost, with a code and a
 * reason in the ledger and one finding for each code. A definition that `convert` made of a source of that very version
 * comes back as the source was, up to the order of members. Output of 2.0 keeps the rules that custom connectors of
 * Power Platform and Logic Apps are held to, as far as a conversion can. Pure, deterministic, never throws.
 */
export function downgrade(definition: JsonObject, to: OlderVersion): Downgrade {
  const recorder = createRecorder();
  const { noting, withLosses } = notePartialLosses(recorder);
  const output = downgradePlainly(definition, to, noting);
  const closed = closeLedger(definition, recorder.journal(), () =>
    to === '2.0'
      ? { code: 'openapi/not-in-2-0', reason: 'OpenAPI 2.0 has no place for this.' }
      : { code: 'openapi/not-in-3-0', reason: 'OpenAPI 3.0 has no place for this.' },
  );
  const ledger = withLosses(closed);
  for (const finding of reportLosses(ledger, to)) recorder.report(finding);
  return { definition: output, ledger: anchorTargets(ledger, output), findings: recorder.findings() };
}
