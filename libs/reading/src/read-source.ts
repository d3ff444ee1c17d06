import type { Finding, RegistrationStage, Ruleset, SourceFormat, SourceKind } from '@connectory/contracts';
import { convert, type Conversion } from '@connectory/conversion';
import { parseSource, type ParsedSource, type ParseLimits } from '@connectory/definition';
import { placeFindings } from './place-findings.js';
import { validateSource } from './validate-source.js';

export type ReadingStage = Extract<RegistrationStage, 'parse' | 'convert' | 'validate'>;

export interface ReadingOptions {
  readonly limits: ParseLimits;
  /** Values of an environment; they win over the variables of a collection. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What was found on the way to these bytes, for example by `gatherSource`; the pointers lead into them. */
  readonly gathered?: readonly Finding[];
  /** What to judge it by; what the specification demands, if nothing else is said. */
  readonly ruleset?: Ruleset;
  /** Called with each stage in turn; must call `work` and give back its result. Where a caller takes the time. */
  readonly within?: <Result>(stage: ReadingStage, work: () => Result) => Result;
}

/** What became of a source. `source` and `conversion` are `null` when it could not be read; the findings then say why. */
export type Reading = {
  readonly kind: SourceKind;
  readonly format: SourceFormat | null;
  /** Of reading, converting and validating together, with their ranges in the text of the source, in its order. */
  readonly findings: readonly Finding[];
} & (
  | { readonly source: ParsedSource; readonly conversion: Conversion }
  | { readonly source: null; readonly conversion: null }
);

/**
 * Takes the bytes of a source all the way: parse, convert to the canonical definition, validate. Pure and deterministic;
 * throws nothing whatever the bytes are, and takes time linear in their number.
 */
export function readSource(
  bytes: Uint8Array,
  { limits, variables, gathered = [], ruleset, within = (_stage, work) => work() }: ReadingOptions,
): Reading {
  const parsed = within('parse', () => parseSource(bytes, limits));
  if (!parsed.ok) {
    const { kind, format, findings } = parsed;
    return { kind, format, findings: [...gathered, ...findings], source: null, conversion: null };
  }
  const { source } = parsed;
  const conversion = within('convert', () => convert(source, variables ? { variables } : {}));
  const findings = within('validate', () =>
    placeFindings(source, conversion, [
      ...gathered,
      ...source.findings,
      ...conversion.findings,
      ...validateSource(source, { conversion, gathered, ruleset }),
    ]),
  );
  return { kind: source.kind, format: source.format, findings, source, conversion };
}
