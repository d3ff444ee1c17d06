import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding, Ruleset, SourceFormat } from '@connectory/contracts';
import { withRanges, type JsonValue, type SpecVersion } from '@connectory/definition';
import { everyRule, validate } from '@connectory/validation';

/** A description that has been read already: that part is the same for all, but for those who want the text. */
export interface ReadDescription {
  readonly text: string;
  readonly value: JsonValue;
  readonly format: SourceFormat;
  readonly version: SpecVersion;
}

export interface Validator {
  /** It changes what it is given, so each round needs a copy. */
  readonly changesValue: boolean;
  /** True for valid, `null` when it gives no verdict. */
  readonly validate: (description: ReadDescription) => boolean | null | Promise<boolean | null>;
}

const isValid = (findings: readonly Finding[]) => !findings.some(({ severity }) => severity === 'error');

/** As everybody gets it: with the places of all findings in the text. */
const own = (ruleset: Ruleset): Validator => ({
  changesValue: false,
  validate: ({ value, version, text, format }) =>
    isValid(withRanges(validate({ value, version }, ruleset), text, format)),
});

/** What the peers do that are given a value and say pointers: the text is not looked at. */
const ownWithoutPlaces = (ruleset: Ruleset): Validator => ({
  changesValue: false,
  validate: ({ value, version }) => isValid(validate({ value, version }, ruleset)),
});

const structure: Ruleset = { extends: 'structure', rules: {} };
/** Two layers without the third, which the ruleset `connector` has besides. */
const structureAndConnector: Ruleset = {
  extends: 'connector',
  rules: Object.fromEntries(
    everyRule.filter(({ id }) => id.startsWith('security/')).map(({ id }) => [id, 'off' as const]),
  ),
};

/** What is compared besides the peers. */
export const ownValidators: Readonly<Record<string, Validator>> = {
  'JSON.parse': {
    changesValue: false,
    validate: ({ text }) => {
      JSON.parse(text);
      return null;
    },
  },
  'Connectory structure, no places': ownWithoutPlaces(structure),
  'Connectory structure': own(structure),
  'Connectory structure + connector, no places': ownWithoutPlaces(structureAndConnector),
  'Connectory structure + connector': own(structureAndConnector),
  'Connectory connector (with security)': own({ extends: 'connector', rules: {} }),
  'Connectory certification': own({ extends: 'certification', rules: {} }),
};

/** The validator of a package that is installed in `folder`, each as its documentation shows, compiled once and kept. */
export async function loadValidator(name: string, folder: string): Promise<Validator> {
  const require = createRequire(pathToFileURL(join(folder, 'package.json')));
  const load = async <Module>() => (await import(pathToFileURL(require.resolve(name)).href)) as Module;
  switch (name) {
    case 'openapi-schema-validator': {
      const { default: Schemas } = require(name) as {
        default: new (options: { version: number }) => Checker;
      };
      type Checker = { validate: (value: JsonValue) => { errors: readonly unknown[] } };
      const checkers = { 2: new Schemas({ version: 2 }), 3: new Schemas({ version: 3 }) };
      return {
        changesValue: false,
        validate: ({ value, version }) =>
          checkers[version === '2.0' ? 2 : 3].validate(value).errors.length === 0,
      };
    }
    case '@seriousme/openapi-schema-validator': {
      type Module = { Validator: new () => { validate: (value: JsonValue) => Promise<{ valid: boolean }> } };
      const validator = new (await load<Module>()).Validator();
      return { changesValue: true, validate: async ({ value }) => (await validator.validate(value)).valid };
    }
    case '@scalar/openapi-parser': {
      type Module = { validate: (value: JsonValue) => Promise<{ valid: boolean }> };
      const scalar = await load<Module>();
      return { changesValue: true, validate: async ({ value }) => (await scalar.validate(value)).valid };
    }
    case '@apidevtools/swagger-parser': {
      type Module = { default: { validate: (value: JsonValue, options: object) => Promise<unknown> } };
      const { default: parser } = await load<Module>();
      return {
        changesValue: true,
        // It says what is wrong by throwing it.
        validate: ({ value }) =>
          parser.validate(value, { resolve: { external: false } }).then(
            () => true,
            () => false,
          ),
      };
    }
    case '@redocly/openapi-core': {
      type Problem = { readonly severity: string };
      type Module = {
        createConfig: (config: object) => Promise<object>;
        lintFromString: (what: { source: string; config: object }) => Promise<readonly Problem[]>;
      };
      const { createConfig, lintFromString } = await load<Module>();
      const config = await createConfig({ extends: ['spec'] });
      return {
        changesValue: false,
        validate: async ({ text }) =>
          !(await lintFromString({ source: text, config })).some(({ severity }) => severity === 'error'),
      };
    }
    default:
      throw new Error(`Nobody wrote down how to call ${name}.`);
  }
}
