import type { JsonValue, SpecVersion } from '@connectory/definition';
import { isObject } from '@connectory/definition';
import Ajv2020 from 'ajv/dist/2020.js';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { _, type KeywordCxt, type Options, type ValidateFunction } from 'ajv';
import { openapi20 } from './openapi-2-0.js';
import { openapi30 } from './openapi-3-0.js';
import { openapi31, openapi31AnyDialect } from './openapi-3-1.js';
import { isPlain, type PlainType } from './plain-operation.js';
import { isRegularExpression } from './regular-expression.js';
import { uniqueItemsKeyword } from './unique-items.js';

const options: Options = {
  allErrors: true,
  strict: false,
  messages: false,
  // The errors then carry the schema and the value that they are about.
  verbose: true,
  // The documents are the input here; the schemas are our own.
  validateSchema: false,
  inlineRefs: false,
  code: { process: appendErrors },
};

/**
 * Each `$ref` hands its errors up with `concat`, which copies all that came before: 40,000 errors would take a quarter of
 * a minute. Nobody else holds the array, so the errors can be appended to it.
 */
function appendErrors(code: string): string {
  return code.replace(
    /vErrors\.concat\((\w+)\.errors\)/g,
    '$1.errors.reduce((all, error) => { all.push(error); return all; }, vErrors)',
  );
}

function prepared<A extends Ajv2020.default | Ajv4.default>(ajv: A): A {
  addFormats.default(ajv, ['uri', 'uri-reference', 'email']);
  ajv.addFormat('regex', isRegularExpression);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword(uniqueItemsKeyword);
  ajv.addKeyword({
    keyword: 'plain',
    code: (context: KeywordCxt) => {
      const [version, type] = context.schema as [SpecVersion, PlainType];
      const check = context.gen.scopeValue('func', { ref: isPlain[version][type] });
      context.pass(_`${check}(${context.data})`);
    },
  });
  return ajv;
}

const once = <T>(make: () => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

const draft4 = once(() => prepared(new Ajv4.default(options)));
const draft2020 = once(() => prepared(new Ajv2020.default({ ...options, meta: false })));

const compiled = {
  '2.0': once(() => draft4().compile(openapi20)),
  '3.0': once(() => draft4().compile(openapi30)),
  '3.1': once(() => draft2020().compile(openapi31)),
  'any-dialect': once(() => draft2020().compile(openapi31AnyDialect)),
} as const;

/** The dialects of Schema Objects that the schema of 3.1 describes. */
const knownDialects: readonly JsonValue[] = [
  'https://spec.openapis.org/oas/3.1/dialect/base',
  'https://json-schema.org/draft/2020-12/schema',
];

/** The compiled schema for a document. Compiled on first use, then kept for the life of the process. */
export function schemaFor(document: JsonValue, version: SpecVersion): ValidateFunction {
  const dialect = isObject(document) ? document['jsonSchemaDialect'] : undefined;
  const foreign = version === '3.1' && typeof dialect === 'string' && !knownDialects.includes(dialect);
  return compiled[foreign ? 'any-dialect' : version]();
}

/** The compiled schema for one of the objects that the schema of a version defines. Throws if it defines none of this name. */
export function compileDefinition(version: SpecVersion, name: string): ValidateFunction {
  // What the definition refers to is found in the whole.
  compiled[version]();
  const ajv = version === '3.1' ? draft2020() : draft4();
  const [id, definitions] =
    version === '3.1' ? ['openapi-3.1', '$defs'] : [`openapi-${version}`, 'definitions'];
  const found = ajv.getSchema(`${id}#/${definitions}/${name}`);
  if (found === undefined) throw new Error(`The schema of ${version} has no definition ${name}`);
  return found as ValidateFunction;
}
