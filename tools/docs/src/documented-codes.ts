import { registrationFindings } from '@connectory/catalog';
import { conversionCatalogue } from '@connectory/conversion';
import { definitionFindings } from '@connectory/definition';
import { importFindings, readingFindings } from '@connectory/reading';
import { everyRule } from '@connectory/validation';
import { conversionPage, whereShown } from './conversion-page.js';
import { definitionPage } from './definition-page.js';
import { readingPage } from './reading-page.js';
import { registrationPage } from './registration-page.js';
import { rulePage } from './rule-page.js';

/** One code of a finding or of a loss, as its page and the list of all pages show it. */
export interface DocumentedCode {
  readonly code: string;
  /** Its severity, or where else people come upon it. */
  readonly shown: string;
  readonly title: string;
  /** Markdown. */
  readonly page: string;
}

/** Every code that there is, by area and name. */
export const documentedCodes: readonly DocumentedCode[] = [
  ...everyRule.map((rule) => ({
    code: rule.id,
    shown: rule.severity,
    title: rule.docs.summary,
    page: rulePage(rule),
  })),
  ...definitionFindings.map((finding) => ({
    code: finding.id,
    shown: finding.severity,
    title: finding.docs.summary,
    page: definitionPage(finding),
  })),
  ...conversionCatalogue.map((entry) => ({
    code: entry.code,
    shown: whereShown(entry),
    title: `${entry.title}.`,
    page: conversionPage(entry),
  })),
  ...[...readingFindings, ...importFindings].map((finding) => ({
    code: finding.code,
    shown: finding.severity,
    title: `${finding.title}.`,
    page: readingPage(finding),
  })),
  ...Object.entries(registrationFindings).map(([code, docs]) => ({
    code,
    shown: 'error',
    title: `${docs.title}.`,
    page: registrationPage(code, docs),
  })),
].toSorted((a, b) => a.code.localeCompare(b.code, 'en'));
