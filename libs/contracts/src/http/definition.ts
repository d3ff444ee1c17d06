import { z } from 'zod';
import { Finding, FindingCounts } from '../finding.js';
import { OverlayAction } from '../overlay.js';
import { RulesetName } from '../ruleset.js';
import { SourceFormat, SourceKind } from './registration.js';

/** A text that is checked while it is edited has at most so many bytes. */
export const mostCheckedBytes = 2_097_152;
/** So many findings of a check are told, the first by place; all are counted. */
export const mostCheckedFindings = 1_000;

/** A text that somebody edits. */
export const CheckedText = z
  .string()
  .min(1)
  .refine((text) => new TextEncoder().encode(text).length <= mostCheckedBytes, {
    error: `has more than ${mostCheckedBytes} bytes; register it to have it checked`,
  });

/** A text to check. Without `ruleset` it is judged as a registration would judge it. */
export const CheckDefinitionRequest = z
  .strictObject({ text: CheckedText, ruleset: RulesetName.optional() })
  .meta({ id: 'CheckDefinitionRequest' });
export type CheckDefinitionRequest = z.infer<typeof CheckDefinitionRequest>;

export const DefinitionCheck = z
  .strictObject({
    kind: SourceKind,
    /** `null` when the text is neither JSON nor YAML. */
    format: SourceFormat.nullable(),
    findingCounts: FindingCounts,
    findings: z.array(Finding),
  })
  .meta({ id: 'DefinitionCheck' });
export type DefinitionCheck = z.infer<typeof DefinitionCheck>;

/** A text, and what to change in it: the actions of one or several fixes, in order. */
export const EditDefinitionRequest = z
  .strictObject({ text: CheckedText, actions: z.array(OverlayAction).min(1).max(1_000) })
  .meta({ id: 'EditDefinitionRequest' });
export type EditDefinitionRequest = z.infer<typeof EditDefinitionRequest>;

export const EditedDefinition = z.strictObject({ text: z.string() }).meta({ id: 'EditedDefinition' });
export type EditedDefinition = z.infer<typeof EditedDefinition>;
