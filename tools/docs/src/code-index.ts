import type { DocumentedCode } from './documented-codes.js';
import { joinParts } from './markdown.js';

/** What the codes of an area are about. An area without a line here cannot be listed. */
const areas: Readonly<Record<string, string>> = {
  certification: 'What a connector needs to be offered to people outside.',
  connector: 'What makes a definition usable as a connector.',
  conversion: 'What becomes of a source, whatever its format.',
  definition: 'How a source is written: bytes, JSON, YAML, and what kind of document it is.',
  fetch: 'How a source is fetched from its address.',
  import: 'How an import is taken apart into its entries.',
  openapi: 'What becomes of an OpenAPI description in another version.',
  postman: 'What becomes of a Postman collection in OpenAPI.',
  reading: 'How the files of a description are put together.',
  registration: 'The work on a registration as a whole.',
  security: 'What puts credentials, data or callers at risk.',
  structure: 'What the specification demands of an OpenAPI description.',
};

const areaOf = ({ code }: DocumentedCode) => code.split('/', 1)[0]!;

/** The list of all pages in Markdown. Throws if an area is not described above. */
export function codeIndex(codes: readonly DocumentedCode[]): string {
  return joinParts([
    '# Findings and losses',
    'Each finding of a registration, and each loss in the ledger of a conversion, bears a code; here is what the codes mean.',
    'Written by `npm run docs` from the catalogues of the libraries. [Another page](reference.md) maps the checks of the ' +
      'reference system to our rules.',
    ...[...new Set(codes.map(areaOf))].flatMap((area) => {
      const about = areas[area];
      if (about === undefined) throw new Error(`Say in code-index.ts what the area ${area} is about`);
      return [`## ${area}`, about, table(codes.filter((code) => areaOf(code) === area))];
    }),
  ]);
}

const table = (codes: readonly DocumentedCode[]) =>
  [
    '| code | shown as | what it says |',
    '| --- | --- | --- |',
    ...codes.map(
      ({ code, shown, title }) => `| [${code}](${code}.md) | ${shown} | ${title.replaceAll('|', '\\|')} |`,
    ),
  ].join('\n');
