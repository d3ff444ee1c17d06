import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import { bundle, type Bundle } from './bundle.js';
import type { LoadFile } from './file-store.js';
import { bundleLimitsFor, type BundleLimits } from './limits.js';

/** Texts as they are, values as JSON in lines. */
export type Files = Readonly<Record<string, string | JsonValue>>;

export const textOf = (file: string | JsonValue) =>
  typeof file === 'string' ? file : JSON.stringify(file, null, 2);
export const bytesOf = (file: string | JsonValue) => new TextEncoder().encode(textOf(file));

/** Loads from memory, and notes what was asked for. */
export function loading(files: Files): LoadFile & { readonly asked: string[] } {
  const asked: string[] = [];
  const load: LoadFile = async (location) => {
    asked.push(location);
    if (Object.hasOwn(files, location)) return bytesOf(files[location]!);
    return { refusal: 'missing', reason: `There is no file ${location}.` };
  };
  return Object.assign(load, { asked });
}

/** Bundles the first of the files. */
export async function bundleFiles(
  files: Files,
  limits: BundleLimits = bundleLimitsFor(1_048_576),
): Promise<Bundle & { readonly text: string; readonly document: JsonObject }> {
  const location = Object.keys(files)[0]!;
  const made = await bundle({ bytes: bytesOf(files[location]!), location }, loading(files), limits);
  if (made === null) throw new Error('There was nothing to bundle');
  const text = new TextDecoder().decode(made.bytes);
  return { ...made, text, document: text.startsWith('{') ? (JSON.parse(text) as JsonObject) : {} };
}

export const member = (value: JsonValue | undefined, ...names: readonly string[]): JsonValue | undefined =>
  names.reduce<JsonValue | undefined>((here, name) => (isObject(here) ? here[name] : undefined), value);

export const info = { title: 'Text Analytics', version: '1.0' };

export const ref = ($ref: string) => ({ $ref });

/** Codes and pointers of what went wrong. */
export const problems = ({ findings }: Pick<Bundle, 'findings'>) =>
  findings.filter(({ code }) => code !== 'reading/bundled').map(({ code, pointer }) => [code, pointer]);
