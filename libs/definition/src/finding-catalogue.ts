import type { Severity } from '@connectory/contracts';

/** What the docs page of a finding says. Examples are whole sources; some faults are too large to be shown. */
export interface DefinitionFinding {
  readonly id: `definition/${string}`;
  readonly severity: Severity;
  readonly docs: {
    readonly summary: string;
    readonly reason: string;
    readonly remedy: string;
    readonly bad?: string;
    readonly good?: string;
  };
}

const start = "openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: '1.0'\npaths: {}\n";

/** Everything that reading a source can have to say. */
export const definitionFindings = [
  {
    id: 'definition/dangerous-key-removed',
    severity: 'warning',
    docs: {
      summary: 'No member reaches the prototype of an object.',
      reason:
        'A program that copies `__proto__` or `constructor.prototype` member by member changes all of its objects, so these are left out.',
      remedy: 'Remove the member, or give it another name.',
      bad: `${start}__proto__:\n  admin: true\n`,
      good: start,
    },
  },
  {
    id: 'definition/duplicate-key',
    severity: 'warning',
    docs: {
      summary: 'Each name stands in its object once.',
      reason:
        'Readers keep only one of them, most often the last, so the others are lost without a word (RFC 8259 section 4, YAML 1.2.2 section 3.2.1.3).',
      remedy: 'Keep the one that is meant. As the source stands, only the last one counts.',
      bad: `${start}tags: []\ntags: []\n`,
      good: `${start}tags: []\n`,
    },
  },
  {
    id: 'definition/empty',
    severity: 'error',
    docs: {
      summary: 'A source has content.',
      reason: 'There is nothing to register.',
      remedy: 'Check that the right file was handed over, and that it was saved.',
      bad: ' ',
      good: start,
    },
  },
  {
    id: 'definition/findings-omitted',
    severity: 'info',
    docs: {
      summary: 'At most 1,000 findings of a kind are listed.',
      reason: 'Very many findings of one kind have one cause, and nobody reads them all.',
      remedy: 'Repair what is listed and register the source again; the rest is listed then.',
    },
  },
  {
    id: 'definition/invalid-encoding',
    severity: 'error',
    docs: {
      summary: 'A source is UTF-8 or UTF-16 text.',
      reason:
        'Bytes that are no characters would be replaced by others, and the description would not be what was written (RFC 8259 section 8.1).',
      remedy: 'Save the file as UTF-8. The finding points to the first bytes that are no text.',
    },
  },
  {
    id: 'definition/json-syntax',
    severity: 'error',
    docs: {
      summary: 'A source that begins like JSON is JSON.',
      reason: 'Commas before closing brackets, comments and single quotes are not JSON (RFC 8259).',
      remedy:
        'Repair the place that the finding points to. Where it stopped is where JSON ended, so look just before it, too.',
      bad: '{"openapi": "3.1.0", "info": {"title": "Text Analytics", "version": "1.0"}, "paths": {},}',
      good: '{"openapi": "3.1.0", "info": {"title": "Text Analytics", "version": "1.0"}, "paths": {}}',
    },
  },
  {
    id: 'definition/not-an-api-description',
    severity: 'error',
    docs: {
      summary: 'A source is an OpenAPI description or a Postman collection.',
      reason: 'Other formats are recognised as well as possible, but not converted.',
      remedy: 'Hand over the description itself. The message says what the source looks like.',
      bad: 'asyncapi: 3.0.0\n',
      good: start,
    },
  },
  {
    id: 'definition/number-not-json',
    severity: 'warning',
    docs: {
      summary: 'Numbers are numbers of JSON.',
      reason:
        'JSON has neither infinity nor “not a number”, and OpenAPI takes only what JSON has (OpenAPI 3.1 section 4.3).',
      remedy: 'Write a number, or leave the member out.',
      bad: `${start}x-limit: .inf\n`,
      good: `${start}x-limit: 1000\n`,
    },
  },
  {
    id: 'definition/second-document',
    severity: 'warning',
    docs: {
      summary: 'A source is one document.',
      reason: 'Only the first document of a YAML text is read.',
      remedy:
        'Put what belongs to the API into the first document, or register the second one as a source of its own.',
      bad: `${start}---\n${start}`,
      good: start,
    },
  },
  {
    id: 'definition/too-complex',
    severity: 'error',
    docs: {
      summary: 'A source is not nested too deeply and has not too many values or aliases.',
      reason:
        'Everybody shares the machine that reads it. The limits are far above what real descriptions need.',
      remedy: 'Split the source, and leave out examples that are generated. The message names the limit.',
    },
  },
  {
    id: 'definition/too-large',
    severity: 'error',
    docs: {
      summary: 'A source is not larger than allowed.',
      reason: 'Everybody shares the machine that reads it.',
      remedy:
        'Split the source, or leave out long examples. Whoever runs the installation can raise `CONNECTORY_MAX_SOURCE_BYTES`.',
    },
  },
  {
    id: 'definition/unstorable-character',
    severity: 'warning',
    docs: {
      summary: 'Texts hold only characters that can be stored.',
      reason:
        'No database and no UTF-8 file holds half a surrogate pair, and PostgreSQL stores no NUL; U+FFFD, the replacement character, takes their place.',
      remedy: 'Remove the character, most often the remains of a text that was cut in the middle.',
      bad: `${start}x-note: "a\\0b"\n`,
      good: `${start}x-note: "ab"\n`,
    },
  },
  {
    id: 'definition/unsupported-version',
    severity: 'error',
    docs: {
      summary: 'The version is OpenAPI 2.0, 3.0 or 3.1, or any of Postman.',
      reason: 'What other versions mean by the same words is not known.',
      remedy: 'Write the description in OpenAPI 3.1, or export it again in a version that is supported.',
      bad: start.replace('3.1.0', '3.2.0'),
      good: start,
    },
  },
  {
    id: 'definition/yaml-syntax',
    severity: 'error',
    docs: {
      summary: 'A source that is not JSON is YAML.',
      reason:
        'Tabs for indentation, colons in unquoted text and names of templates in braces are the usual slips (YAML 1.2.2).',
      remedy: 'Repair the place that the finding points to: put the text in quotes, or indent with spaces.',
      bad: 'openapi: 3.1.0\ninfo:\n  title: Text: Analytics\n',
      good: start.replace('Text Analytics', "'Text: Analytics'"),
    },
  },
  {
    id: 'definition/yaml-tag-ignored',
    severity: 'warning',
    docs: {
      summary: 'Values bear no YAML tags of their own.',
      reason:
        'OpenAPI takes only the tags of the JSON schema ruleset; what others stand for is not known (OpenAPI 3.1 section 4.3).',
      remedy:
        'Write the value that the tag stands for, or have the template filled in before the source is handed over.',
      bad: `${start}x-region: !Ref Region\n`,
      good: `${start}x-region: Region\n`,
    },
  },
] as const satisfies readonly DefinitionFinding[];

export type DefinitionFindingId = (typeof definitionFindings)[number]['id'];
