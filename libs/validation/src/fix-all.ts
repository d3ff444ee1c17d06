import type { Finding, Ruleset } from '@connectory/contracts';
import { applyOverlay, overlayWrites, type JsonValue } from '@connectory/definition';
import { createClaims } from './claims.js';
import { validate, type ValidationSubject } from './validate.js';

export interface FixOptions {
  readonly ruleset: Ruleset;
  /** Only the fixes of these rules; of all rules if it is not given. */
  readonly codes?: readonly string[];
  /** Only fixes that cannot change what the description means to a caller. */
  readonly safeOnly?: boolean;
}

export interface FixResult {
  readonly value: JsonValue;
  /** Whose fixes have been applied, in this order. Each points into the document as the fixes of the rounds before left it. */
  readonly applied: readonly Finding[];
  /** What validation has to say about `value`. */
  readonly left: readonly Finding[];
}

/** A fix may bring out another fault that has a fix; more than this comes from fixes that undo each other. */
const mostRounds = 20;

/**
 * Repairs a definition: applies the fixes of its findings, validates again, and goes on until there is nothing to repair.
 * Fixes that touch the same place are not applied in the same round, and no fix is applied twice. Its actions, one after
 * another, are those of `applied`. The subject is not changed.
 */
export function fixAll({ value: original, version }: ValidationSubject, options: FixOptions): FixResult {
  const { ruleset, codes, safeOnly = false } = options;
  const applied: Finding[] = [];
  const tried = new Set<string>();
  let value = original;
  let left = validate({ value, version }, ruleset);
  for (let round = 0; round < mostRounds; round++) {
    const wanted = left.filter(
      ({ code, fix }) => fix && (fix.safe || !safeOnly) && (codes?.includes(code) ?? true),
    );
    const chosen = withoutConflicts(value, wanted, tried);
    if (chosen.length === 0) break;
    applied.push(...chosen);
    value = applyOverlay(value, actionsOf(chosen)).value;
    left = validate({ value, version }, ruleset);
  }
  return { value, applied, left };
}

const actionsOf = (findings: readonly Finding[]) => findings.flatMap(({ fix }) => fix?.actions ?? []);

/** The findings whose fixes can be applied together; they are noted in `tried`. */
function withoutConflicts(value: JsonValue, findings: readonly Finding[], tried: Set<string>): Finding[] {
  const claims = createClaims();
  return findings.filter((finding) => {
    const key = JSON.stringify([finding.code, finding.fix?.actions]);
    if (tried.has(key)) return false;
    const writes = overlayWrites(value, actionsOf([finding]));
    if (writes === null || !claims.claim(writes)) return false;
    tried.add(key);
    return true;
  });
}
