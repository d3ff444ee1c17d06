import type { Finding, Severity } from '@connectory/contracts';
import { makeFinding } from '@connectory/definition';

/** What the docs page of a finding says that taking an import apart has to make. */
export interface ImportFinding {
  readonly code: `import/${string}`;
  readonly severity: Severity;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** Everything that taking an import apart has to say. What is an error refuses the entry; the others go on. */
export const importFindings = [
  {
    code: 'import/archive-unreadable',
    severity: 'error',
    title: 'An archive of an import cannot be read on',
    meaning:
      'It is cut off or damaged, or packed in a way that is not known. What stood before the damage was imported.',
    remedy:
      'Make the archive again as a plain zip file, and import it again: what is there already stays as it is.',
  },
  {
    code: 'import/duplicate',
    severity: 'info',
    title: 'An entry of an import is there twice',
    meaning:
      'It is byte for byte what an earlier entry of the same import is, which the finding names. It is made once.',
    remedy: 'Nothing.',
  },
  {
    code: 'import/entry-refused',
    severity: 'error',
    title: 'An entry of an archive is not unpacked',
    meaning:
      'It is what no description needs and what is used in attacks: a name that leads out of the archive, a link, an archive in the archive, encrypted, or far more than it seems to be. The other entries go on.',
    remedy: 'Hand over what is meant by itself, as a plain JSON or YAML file.',
  },
  {
    code: 'import/entry-too-large',
    severity: 'error',
    title: 'A document of an import is too large',
    meaning: 'It has more bytes than a source may have in this installation. The others go on.',
    remedy:
      'Split it, or leave out long examples. Whoever runs the installation can raise `CONNECTORY_MAX_SOURCE_BYTES`.',
  },
  {
    code: 'import/entry-unreadable',
    severity: 'error',
    title: 'An entry of an archive cannot be read',
    meaning: 'It is damaged, or packed in a way that is not known. The other entries go on.',
    remedy: 'Make the archive again as a plain zip file.',
  },
  {
    code: 'import/not-a-description',
    severity: 'error',
    title: 'A file of an import is no description',
    meaning:
      'Descriptions and collections are JSON or YAML files; this one has a name that neither has. The others go on.',
    remedy: 'Nothing, if it is no description. Else give it a name that ends in `.json` or `.yaml`.',
  },
] as const satisfies readonly ImportFinding[];

export type ImportFindingCode = (typeof importFindings)[number]['code'];

const severities = new Map<string, Severity>(importFindings.map(({ code, severity }) => [code, severity]));

/** What is said about an entry, with the severity that its code has. */
export const importFinding = (
  code: ImportFindingCode,
  message: string,
  params: Finding['params'] = {},
): Finding => makeFinding({ code, severity: severities.get(code)!, message, params, pointer: '' });
