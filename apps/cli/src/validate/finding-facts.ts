import { conversionCatalogue } from '@connectory/conversion';
import { definitionFindings } from '@connectory/definition';
import { readingFindings } from '@connectory/reading';
import { everyRule } from '@connectory/validation';

/** What is known of a code beside its findings. */
export interface CodeFacts {
  /** What must hold, or what has happened, in one sentence. */
  readonly summary: string;
  /** Why it matters, in one sentence. */
  readonly reason: string;
}

const facts: ReadonlyMap<string, CodeFacts> = new Map([
  ...[...everyRule, ...definitionFindings].map(({ id, docs }): [string, CodeFacts] => [
    id,
    { summary: docs.summary, reason: docs.reason },
  ]),
  ...[...conversionCatalogue, ...readingFindings].map(({ code, title, meaning }): [string, CodeFacts] => [
    code,
    { summary: `${title}.`, reason: meaning },
  ]),
]);

/** What is known of a code; `null` for one that has no page. */
export const factsOf = (code: string): CodeFacts | null => facts.get(code) ?? null;
