import { createRequire } from 'node:module';

/** The little of Postman's own libraries that the replay needs. They come without types that fit. */
export interface SdkUrl {
  readonly protocol?: string;
  readonly host?: readonly string[];
  readonly port?: string | number;
  readonly path?: readonly string[];
  readonly query: SdkList;
  toString(): string;
}

interface SdkList {
  all(): readonly Readonly<Record<string, unknown>>[];
}

export interface SdkBody {
  readonly mode?: string;
  readonly disabled?: boolean;
  readonly raw?: unknown;
  readonly urlencoded?: SdkList;
  readonly formdata?: SdkList;
  readonly graphql?: Readonly<Record<string, unknown>>;
  readonly options?: { readonly raw?: { readonly language?: unknown } };
  isEmpty(): boolean;
}

export interface SdkItem {
  readonly request: {
    readonly method: string;
    readonly url: SdkUrl;
    readonly headers: SdkList;
    readonly body?: SdkBody;
  };
}

/** A list of variables; the order of several decides which one wins. */
export type SdkVariables = object;

interface Sdk {
  readonly Item: new (definition: unknown) => SdkItem;
  readonly Url: new (url: string) => SdkUrl;
  readonly VariableList: new (parent: null, values: unknown) => SdkVariables;
  readonly Property: { replaceSubstitutions(text: string, variables: readonly object[]): string };
}

interface Transformer {
  convertSingle(
    request: unknown,
    options: { inputVersion: string; outputVersion: string; retainIds: boolean },
    done: (error: Error | null, item: unknown) => void,
  ): void;
}

interface Superstring {
  readonly Substitutor: { readonly DEFAULT_VARS: Readonly<Record<string, unknown>> };
}

const require = createRequire(import.meta.url);
const sdk = require('postman-collection') as Sdk;
const transformer = require('postman-collection-transformer') as Transformer;
const { Substitutor } = require('postman-collection/lib/superstring') as Superstring;

/** Dynamic variables have another value each time; here they stand for themselves. */
const themselves = Object.fromEntries(
  Object.keys(Substitutor.DEFAULT_VARS).map((name) => [name, `{{${name}}}`]),
);

export const makeItem = (definition: unknown): SdkItem => new sdk.Item(definition);
export const makeUrl = (text: string): SdkUrl => new sdk.Url(text);
export const makeVariables = (values: unknown): SdkVariables => new sdk.VariableList(null, values);

/** The text with every `{{variable}}` that has a value replaced by it; the first of `variables` that knows a name wins. */
export const resolveText = (text: string, variables: readonly SdkVariables[]): string =>
  text.includes('{{') ? sdk.Property.replaceSubstitutions(text, [...variables, themselves]) : text;

/** A request of a v1 collection as an item of v2.1, by Postman's own converter. */
export function upgradeRequest(request: unknown): unknown {
  let upgraded: unknown = null;
  const options = { inputVersion: '1.0.0', outputVersion: '2.1.0', retainIds: true };
  transformer.convertSingle(request, options, (error, item) => {
    if (error) throw error;
    upgraded = item;
  });
  return upgraded;
}
