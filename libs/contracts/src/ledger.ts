import { z } from 'zod';
import { JsonPointer } from './finding.js';

/**
 * What became of one node of the source. `mapped`: it stands at `targets`; `merged`: it went into nodes that other
 * source nodes share; `defaulted`: it was absent or unusable and `targets` carry a default; `lost`: nowhere, and
 * `code` and `reason` say why.
 */
export const LedgerOutcome = z.enum(['mapped', 'merged', 'defaulted', 'lost']);
export type LedgerOutcome = z.infer<typeof LedgerOutcome>;

/** One line of the account of a conversion. An entry covers the subtree below `source` unless a longer pointer has its own. */
export const LedgerEntry = z.strictObject({
  source: JsonPointer,
  outcome: LedgerOutcome,
  targets: z.array(JsonPointer),
  code: z.string().optional(),
  reason: z.string().optional(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/**
 * `nodes` counts the leaves of the source; `losses` groups the lost ones by code. `parts` tells in how many pieces they
 * went: a script of thirty lines is thirty nodes and one part.
 */
export const LedgerSummary = z
  .strictObject({
    nodes: z.int().min(0),
    kept: z.int().min(0),
    lost: z.int().min(0),
    losses: z.array(
      z.strictObject({
        code: z.string(),
        reason: z.string(),
        count: z.int().min(1),
        parts: z.int().min(1).optional(),
      }),
    ),
  })
  .meta({ id: 'LedgerSummary' });
export type LedgerSummary = z.infer<typeof LedgerSummary>;
