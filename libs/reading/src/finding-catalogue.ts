import type { Severity } from '@connectory/contracts';

/** What the docs page of a finding says that putting several files together has to make. */
export interface ReadingFinding {
  readonly code: `reading/${string}`;
  readonly severity: Severity;
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** Everything that putting the files of a description together can have to say. */
export const readingFindings = [
  {
    code: 'reading/archive-ambiguous',
    severity: 'error',
    title: 'An archive holds several API descriptions',
    meaning:
      'None of them refers to the others and none stands out by its name, so nobody can tell which one is meant. The finding names them.',
    remedy:
      'Hand over one archive for each, or name the one that is meant `openapi.yaml` and put it at the top of the archive.',
  },
  {
    code: 'reading/archive-refused',
    severity: 'error',
    title: 'An archive is not unpacked',
    meaning:
      'It holds what no description needs and what is used in attacks: names that lead out of it, links, archives in the archive, encrypted entries, entries of one name, or far more than it seems to. The finding names the entry.',
    remedy: 'Make a new archive of nothing but the JSON and YAML files of the description.',
  },
  {
    code: 'reading/archive-unreadable',
    severity: 'error',
    title: 'An archive cannot be read',
    meaning: 'It is cut off or damaged, or packed in a way that is not known.',
    remedy: 'Make the archive again as a plain zip file.',
  },
  {
    code: 'reading/archive-without-description',
    severity: 'error',
    title: 'An archive holds no API description',
    meaning: 'No JSON or YAML file in it is an OpenAPI description or a Postman collection.',
    remedy:
      'Check that the right files were packed, the one with `openapi` or `swagger` at its top among them.',
  },
  {
    code: 'reading/bundle-too-large',
    severity: 'error',
    title: 'The files of a description are too much together',
    meaning:
      'Put together they would be larger or nested more deeply than a source may be, or it takes too long or too much memory to put them together. The source is kept as it was handed over, with its references.',
    remedy:
      'Split the description, or leave out long examples. Whoever runs the installation can raise `CONNECTORY_MAX_SOURCE_BYTES`.',
  },
  {
    code: 'reading/bundled',
    severity: 'info',
    title: 'The files of a description were put together',
    meaning:
      'What the references named in other files was taken over into one document: as components, or in their place where that is the only way. This document is kept as the source, and findings point into it.',
    remedy: 'Nothing. The finding names the files.',
  },
  {
    code: 'reading/circle',
    severity: 'error',
    title: 'A reference leads back to what it stands in',
    meaning:
      'Only what can be a component may hold itself; here the content would have to be written out without end.',
    remedy: 'Move what refers to itself into a component, and refer to that.',
  },
  {
    code: 'reading/missing-file',
    severity: 'error',
    title: 'A file that is referred to is not there',
    meaning:
      'The reference names a file that is neither in the archive nor at the address. It stays as it is.',
    remedy:
      'Put the file into the archive, or where the reference looks for it, and mind upper and lower case.',
  },
  {
    code: 'reading/missing-target',
    severity: 'error',
    title: 'A file has nothing where a reference points',
    meaning:
      'The file is there, but not the part of it that the reference names. The reference stays as it is.',
    remedy: 'Look for a slip in what stands behind the `#`, or for a part that was renamed or moved.',
  },
  {
    code: 'reading/operation-outside',
    severity: 'warning',
    title: 'A link leads to an operation of another description',
    meaning: 'Only the operations of one description become a connector, so the link leads out of it.',
    remedy: 'Take the operation over into this description if it belongs to it, or leave the link as it is.',
  },
  {
    code: 'reading/other-descriptions',
    severity: 'warning',
    title: 'Other API descriptions in an archive were passed over',
    meaning: 'One archive becomes one connector. The finding names what was taken and what was not.',
    remedy: 'Hand over the others by themselves, each with the files that it refers to.',
  },
  {
    code: 'reading/refused-file',
    severity: 'error',
    title: 'A file that is referred to must not be read',
    meaning:
      'References may lead to files beside the description and to https addresses, but not out of the archive or the directory, to files of the machine, or into networks that must not be called. The reference stays as it is.',
    remedy: 'Put the file beside the description, and refer to it by a relative path.',
  },
  {
    code: 'reading/too-many-files',
    severity: 'error',
    title: 'A description has too many files',
    meaning: 'Everybody shares the machine that reads them. References to further files stay as they are.',
    remedy: 'Bundle the description into one document before it is handed over.',
  },
  {
    code: 'reading/unpacked',
    severity: 'info',
    title: 'A description was taken out of an archive',
    meaning: 'It is in one file, which is kept as the source as it is.',
    remedy: 'Nothing. The finding names the file.',
  },
  {
    code: 'reading/unreadable-file',
    severity: 'error',
    title: 'A file that is referred to cannot be read',
    meaning:
      'It is neither JSON nor YAML, or larger or more complex than a source may be. The reference stays as it is.',
    remedy: 'Repair the file. The message says what is wrong with it.',
  },
] as const satisfies readonly ReadingFinding[];

export type ReadingFindingCode = (typeof readingFindings)[number]['code'];
