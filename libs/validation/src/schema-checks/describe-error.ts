import { isObject } from '@connectory/definition';
import type { ErrorObject } from 'ajv';
import { closestName } from './closest-name.js';
import { article, lastToken, memberName, schemaOf, shown, thisObject, typeName } from './error-words.js';
import type { SchemaCheckId } from './schema-checks.js';

/** What one error of the schema comes to. */
export interface DescribedError {
  readonly check: SchemaCheckId;
  readonly message: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Reference tokens below the place of the error, where the fault is a member's. */
  readonly below?: string | undefined;
}

type Describe = (error: ErrorObject) => DescribedError | null;

/** Keywords whose errors only repeat those of the branch below them. */
const ignored: Describe = () => null;

const describers: Readonly<Record<string, Describe>> = {
  if: ignored,
  required: (error) => {
    const property = String(error.params['missingProperty']);
    return {
      check: 'structure/required-property-missing',
      message: `\`${property}\` is missing in ${thisObject(error)}. Add it.`,
      params: { property },
    };
  },
  additionalProperties: (error) => unknownProperty(error, String(error.params['additionalProperty'])),
  propertyNames: ignored,
  not: (error) => {
    const excludedBy = schemaOf(error)['excludedBy'];
    if (typeof excludedBy !== 'string') return incomplete(error);
    const property = lastToken(error.instancePath);
    return {
      check: 'structure/excluded-property',
      message: `\`${property}\` must not stand beside \`${excludedBy}\`. Remove one of them.`,
      params: { property, excludedBy },
    };
  },
  anyOf: (error) => incomplete(error),
  type: (error) => {
    const expected = [error.params['type'] as string | readonly string[]].flat().map(article).join(' or ');
    const found = typeName(error.data);
    const hint =
      expected === 'a string' && found === 'a number' ? 'Put it in quotes.' : `Make it ${expected}.`;
    return {
      check: 'structure/wrong-type',
      message: `${memberName(error)} must be ${expected}, but is ${found}. ${hint}`,
      params: { expected, found },
    };
  },
  enum: (error) => notAllowed(error, error.params['allowedValues'] as readonly unknown[]),
  const: (error) => notAllowed(error, [error.params['allowedValue']]),
  pattern: mismatch,
  format: wrongFormat,
  uniqueItems: (error) => {
    const { i: index, j: before } = error.params as { i: number; j: number };
    return {
      check: 'structure/duplicate-item',
      message: `Item ${index + 1} of ${memberName(error)} is the same as item ${before + 1}. Remove one of them.`,
      params: { index, before },
      below: String(index),
    };
  },
  minItems: (error) => outOfRange(error, `must have at least ${limit(error)} item(s)`),
  maxItems: (error) => outOfRange(error, `must have at most ${limit(error)} item(s)`),
  minProperties: (error) => outOfRange(error, `must have at least ${limit(error)} member(s)`),
  maxProperties: (error) => outOfRange(error, `must have at most ${limit(error)} member(s)`),
  minLength: (error) => outOfRange(error, `must have at least ${limit(error)} character(s)`),
  maxLength: (error) => outOfRange(error, `must have at most ${limit(error)} character(s)`),
  minimum: (error) =>
    outOfRange(error, `must be ${comparisons[String(error.params['comparison'])]} ${limit(error)}`),
  maximum: (error) =>
    outOfRange(error, `must be ${comparisons[String(error.params['comparison'])]} ${limit(error)}`),
  exclusiveMinimum: (error) => outOfRange(error, `must be more than ${limit(error)}`),
  exclusiveMaximum: (error) => outOfRange(error, `must be less than ${limit(error)}`),
};

/** What an error says, or `null` for one that says nothing that another one does not. Throws for a keyword that no schema uses. */
export function describeError(error: ErrorObject): DescribedError | null {
  const describe = describers[error.keyword];
  if (!describe) throw new Error(`No message for the keyword ${error.keyword}`);
  return describe(error);
}

function mismatch(error: ErrorObject): DescribedError {
  const { names } = schemaOf(error);
  const { propertyName } = error;
  if (typeof names === 'string' && propertyName !== undefined) {
    return {
      check: 'structure/invalid-name',
      message: `The name ${shown(propertyName)} must consist of ${names}. Rename it.`,
      params: { name: propertyName },
      below: propertyName,
    };
  }
  const pattern = String(error.params['pattern']);
  return {
    check: 'structure/invalid-format',
    message: `${memberName(error)} does not match \`${pattern}\`: ${shown(error.data)}. Write it that way.`,
    params: { pattern },
  };
}

function wrongFormat(error: ErrorObject): DescribedError {
  const format = String(error.params['format']);
  const member = memberName(error);
  if (format === 'regex') {
    return {
      check: 'structure/pattern-invalid',
      message: `${member} is not a regular expression of JavaScript: ${shown(error.data)}. Rewrite it without constructs of other languages.`,
      params: {},
      below: error.propertyName,
    };
  }
  return {
    check: 'structure/invalid-format',
    message: `${member} must be ${formatNames[format] ?? format}: ${shown(error.data)} is not. Correct or remove it.`,
    params: { format },
  };
}

function unknownProperty(error: ErrorObject, property: string): DescribedError {
  const { properties, patternProperties } = schemaOf(error);
  const name = shown(property);
  const patterns = isObject(patternProperties)
    ? Object.keys(patternProperties).filter((key) => key !== '^x-')
    : [];
  const wanted = patterns.map((pattern) => patternNames[pattern]).find((words) => words !== undefined);
  if (wanted !== undefined) {
    return {
      check: 'structure/invalid-name',
      message: `${name} is no name for a member of ${thisObject(error)}: ${wanted}. Rename it.`,
      params: { name: property },
      below: property,
    };
  }
  const closest = closestName(property, isObject(properties) ? Object.keys(properties) : []);
  const advice =
    closest === null ? 'Remove it, or begin its name with `x-`.' : `Did you mean \`${closest}\`?`;
  return {
    check: 'structure/unknown-property',
    message: `${name} is not known in ${thisObject(error)}. ${advice}`,
    params: { property, ...(closest === null ? {} : { closest }) },
    below: property,
  };
}

function notAllowed(error: ErrorObject, allowed: readonly unknown[]): DescribedError {
  const names = allowed.map((value) => `\`${String(value)}\``).join(', ');
  const closest = typeof error.data === 'string' ? closestName(error.data, allowed.map(String)) : null;
  const advice = closest === null ? 'Correct it.' : `Did you mean \`${closest}\`?`;
  return {
    check: 'structure/value-not-allowed',
    message: `${memberName(error)} is ${shown(error.data)}, but must be ${allowed.length === 1 ? '' : 'one of '}${names}. ${advice}`,
    params: closest === null ? {} : { closest },
  };
}

function incomplete(error: ErrorObject): DescribedError {
  const { explain } = schemaOf(error);
  return {
    check: 'structure/incomplete-object',
    message: `${typeof explain === 'string' ? explain : 'Something is missing here'}. Add what is missing.`,
    params: {},
  };
}

const outOfRange = (error: ErrorObject, wanted: string): DescribedError => ({
  check: 'structure/out-of-range',
  message: `${memberName(error)} ${wanted}. Change it.`,
  params: { limit: limit(error) },
});

/** Draft 4 says with a boolean beside the limit whether the limit itself is allowed. */
const comparisons: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
};

const limit = (error: ErrorObject) => Number(error.params['limit']);

const patternNames: Readonly<Record<string, string>> = {
  '^/': 'paths begin with a slash',
  '^\\/': 'paths begin with a slash',
  '^([0-9]{3})$|^(default)$': 'responses are named by a status code or `default`',
  '^[1-5](?:\\d{2}|XX)$': 'responses are named by a status code, a class like `4XX`, or `default`',
  '^[1-5][0-9X]{2}$': 'responses are named by a status code, a class like `4XX`, or `default`',
};

const formatNames: Readonly<Record<string, string>> = {
  uri: 'an absolute URL',
  'uri-reference': 'a URL',
  email: 'an e-mail address',
};
