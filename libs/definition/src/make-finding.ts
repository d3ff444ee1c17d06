import type { Finding, Severity, TextRange } from '@connectory/contracts';

/** What a finding is made from; what is left out is empty. */
export interface FindingInput {
  /** `area/what-is-wrong`; the docs page of the finding stands under the same name. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, where, and what to do, in words for people. */
  readonly message: string;
  readonly params?: Finding['params'];
  readonly pointer: string;
  /** Only where the text is known and the pointer alone would not find the place, for example a syntax error. */
  readonly range?: TextRange | null;
  readonly related?: readonly { readonly message: string; readonly pointer: string }[];
  readonly fix?: NonNullable<Finding['fix']>;
}

/** A hostile document must not be able to blow up its own findings, nor the tables that hold them. */
const longestMessage = 1_000;
const longestParam = 200;
/** PostgreSQL's jsonb holds neither NUL nor half a surrogate pair. */
const unstorable = /[\u0000\ud800-\udfff]/gu;

/** Findings are made by the thousand, and hardly any text has something that needs to be replaced. */
function shortened(text: string, longest: number): string {
  const short = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return short.isWellFormed() && !short.includes('\u0000') ? short : short.replace(unstorable, '\ufffd');
}

const nothing: readonly never[] = [];

/** A finding in its contract's shape. Places in the text are added later by `withRanges`. */
export function makeFinding(input: FindingInput): Finding {
  const params: Record<string, Finding['params'][string]> = {};
  for (const name in input.params) {
    const value = input.params[name]!;
    params[name] = typeof value === 'string' ? shortened(value, longestParam) : value;
  }
  const { related = nothing } = input;
  return {
    code: input.code,
    severity: input.severity,
    message: shortened(input.message, longestMessage),
    params,
    pointer: input.pointer,
    range: input.range ?? null,
    related: related.map(({ message, pointer }) => ({
      message: shortened(message, longestMessage),
      pointer,
      range: null,
    })),
    docsUrl: `/docs/rules/${input.code}`,
    ...(input.fix ? { fix: input.fix } : {}),
  };
}
