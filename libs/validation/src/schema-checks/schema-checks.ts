import { allVersions, type SchemaCheck } from './schema-check.js';

/** The beginning and the end of the examples, so that each shows what it is about. */
const document = (paths: string, rest = '') =>
  `openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: '1.0'\n${rest}paths:${paths}`;

const operation = (members: string) => document(`\n  /sentiment:\n    get:\n${members}`);

/** What departures from the JSON Schemas of OpenAPI are reported as. */
export const schemaChecks = [
  {
    id: 'structure/required-property-missing',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary: 'An object has all properties that the specification requires.',
      reason:
        'Tools rely on them: a response without a description, for example, is refused by most (OpenAPI, “REQUIRED” in the fixed fields of each object).',
      bad: operation('      responses:\n        "200": {}\n'),
      good: operation('      responses:\n        "200":\n          description: The sentiment\n'),
    },
  },
  {
    id: 'structure/unknown-property',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary:
        'An object has no other properties than the specification knows and extensions that begin with `x-`.',
      reason:
        'What the specification does not know is ignored at best; most often it is a slip of the pen (OpenAPI, “Specification Extensions”).',
      bad: operation(
        '      sumary: Sentiment\n      responses:\n        "200":\n          description: OK\n',
      ),
      good: operation(
        '      summary: Sentiment\n      responses:\n        "200":\n          description: OK\n',
      ),
    },
  },
  {
    id: 'structure/excluded-property',
    severity: 'error',
    formats: ['3.0', '3.1'],
    docs: {
      summary: 'Properties that exclude each other do not stand together.',
      reason:
        'A parameter with both `schema` and `content`, for example, says twice and differently how it is written (OpenAPI 3.x, Parameter Object).',
      bad: operation(
        '      parameters:\n        - name: text\n          in: query\n          example: Good\n          examples: {}\n          schema:\n            type: string\n      responses:\n        "200":\n          description: OK\n',
      ),
      good: operation(
        '      parameters:\n        - name: text\n          in: query\n          example: Good\n          schema:\n            type: string\n      responses:\n        "200":\n          description: OK\n',
      ),
    },
  },
  {
    id: 'structure/invalid-name',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary: 'Paths begin with a slash, responses are named by status codes, components by plain names.',
      reason:
        'A path that does not begin with a slash cannot be joined to the base URL; other names cannot be referred to (OpenAPI, Paths, Responses and Components Object).',
      bad: document('\n  sentiment: {}\n'),
      good: document('\n  /sentiment: {}\n'),
    },
  },
  {
    id: 'structure/wrong-type',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary: 'Each value is of the type that the specification wants.',
      reason:
        'Most often it is a version that YAML reads as a number because it is not in quotes (OpenAPI, types of the fixed fields).',
      bad: 'openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: 1.0\npaths: {}\n',
      good: "openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: '1.0'\npaths: {}\n",
    },
  },
  {
    id: 'structure/value-not-allowed',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary: 'Where the specification lists the allowed values, the value is one of them.',
      reason: 'A parameter in `url`, for example, is nowhere (OpenAPI, Parameter Object, `in`).',
      bad: operation(
        '      parameters:\n        - name: text\n          in: url\n          schema:\n            type: string\n      responses:\n        "200":\n          description: OK\n',
      ),
      good: operation(
        '      parameters:\n        - name: text\n          in: query\n          schema:\n            type: string\n      responses:\n        "200":\n          description: OK\n',
      ),
    },
  },
  {
    id: 'structure/invalid-format',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary: 'URLs, e-mail addresses and the like are written as such.',
      reason:
        'They are shown as links and used for calls (OpenAPI, “MUST be in the form of a URL”, for example in the Contact Object).',
      bad: "openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: '1.0'\n  contact:\n    email: nobody\npaths: {}\n",
      good: "openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: '1.0'\n  contact:\n    email: nobody@example.com\npaths: {}\n",
    },
  },
  {
    id: 'structure/pattern-invalid',
    severity: 'warning',
    formats: allVersions,
    docs: {
      summary: 'A `pattern` is a regular expression of JavaScript (ECMA-262).',
      reason:
        'Values cannot be checked with anything else; constructs of other languages such as `(?i)` are the usual cause (JSON Schema, `pattern`).',
      bad: document(
        ' {}\n',
        'components:\n  schemas:\n    Language:\n      type: string\n      pattern: "(?i)[a-z]{2}"\n',
      ),
      good: document(
        ' {}\n',
        'components:\n  schemas:\n    Language:\n      type: string\n      pattern: "[A-Za-z]{2}"\n',
      ),
    },
  },
  {
    id: 'structure/out-of-range',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary: 'Numbers, lists and maps are neither too small nor too large.',
      reason:
        'A negative length or a list of alternatives without one, for example, can never be met (OpenAPI and JSON Schema, ranges of the keywords).',
      bad: document(
        ' {}\n',
        'components:\n  schemas:\n    Language:\n      type: string\n      maxLength: -1\n',
      ),
      good: document(
        ' {}\n',
        'components:\n  schemas:\n    Language:\n      type: string\n      maxLength: 2\n',
      ),
    },
  },
  {
    id: 'structure/duplicate-item',
    severity: 'error',
    formats: allVersions,
    docs: {
      summary: 'Lists whose items must differ have no item twice.',
      reason:
        'It says nothing new and is most often a slip of the pen (JSON Schema, `required`, `enum` and `type`).',
      bad: document(
        ' {}\n',
        'components:\n  schemas:\n    Language:\n      type: object\n      required: [name, name]\n',
      ),
      good: document(
        ' {}\n',
        'components:\n  schemas:\n    Language:\n      type: object\n      required: [name, code]\n',
      ),
    },
  },
  {
    id: 'structure/incomplete-object',
    severity: 'error',
    formats: ['2.0', '3.1'],
    docs: {
      summary: 'An object has at least one of the properties that it is there for.',
      reason:
        'A document without paths, webhooks and components, for example, describes nothing (OpenAPI 3.1, OpenAPI Object).',
      bad: "openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: '1.0'\n",
      good: "openapi: 3.1.0\ninfo:\n  title: Text Analytics\n  version: '1.0'\npaths: {}\n",
    },
  },
] as const satisfies readonly SchemaCheck[];

export type SchemaCheckId = (typeof schemaChecks)[number]['id'];
