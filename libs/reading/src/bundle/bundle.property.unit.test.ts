import { isArray, isObject, parsePart, resolveRef, toYaml, type JsonValue } from '@connectory/definition';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bundle } from './bundle.js';
import { bytesOf, loading, ref } from './files.test.js';
import { bundleLimitsFor } from './limits.js';
import { relativeLocation } from './location.js';

const limits = bundleLimitsFor(1_048_576);

/** Names that have to be escaped in one way or another. */
const names = ['Pet', 'pet', 'a b', 'a/b', 'a~b', 'Ä', '%41', 'index', '1', 'x.y', 'définition'] as const;
const directories = ['', 'models/', 'models/deep/', 'ä b/'] as const;

interface Part {
  readonly name: string;
  /** `null` in the entry. */
  readonly file: { readonly directory: string; readonly isYaml: boolean; readonly isWhole: boolean } | null;
  /** Properties: other parts by number, directly, in a list, or beside something else. */
  readonly uses: readonly { readonly part: number; readonly shape: 'plain' | 'items' | 'nested' }[];
}

const part: fc.Arbitrary<Part> = fc.record({
  name: fc.constantFrom(...names),
  file: fc.option(
    fc.record({ directory: fc.constantFrom(...directories), isYaml: fc.boolean(), isWhole: fc.boolean() }),
    { nil: null, freq: 4 },
  ),
  uses: fc.array(
    fc.record({
      part: fc.nat(),
      shape: fc.constantFrom('plain' as const, 'items' as const, 'nested' as const),
    }),
    { maxLength: 3 },
  ),
});
const parts = fc.array(part, { minLength: 1, maxLength: 8 });

/** The same schemas in one document and in several files. */
function write(all: readonly Part[], version: '2.0' | '3.0.3' | '3.1.0') {
  const section = version === '2.0' ? '/definitions' : '/components/schemas';
  const places = all.map(({ name, file }, index) => {
    // Numbers keep apart what has one name.
    const key = `${name} ${index}`;
    if (file === null) return { location: 'openapi.json', tokens: key, inEntry: true, key };
    const location = `${file.directory}${name.replaceAll('/', '_')}${file.isWhole ? index : ''}.${file.isYaml ? 'yaml' : 'json'}`;
    return { location, tokens: file.isWhole ? null : key, inEntry: false, key };
  });
  const pointer = (token: string) => encodeURIComponent(token.replaceAll('~', '~0').replaceAll('/', '~1'));
  const refTo = (from: string, target: number) => {
    const { location, tokens, inEntry } = places[target]!;
    const way = relativeLocation(location, from).split('/').map(encodeURIComponent).join('/');
    const file = from === location ? '' : way;
    if (tokens === null) return file === '' ? '#' : file;
    return `${file}#${inEntry ? section : ''}/${pointer(tokens)}`;
  };
  const schemaOf = ({ uses }: Part, index: number, refOf: (target: number) => JsonValue): JsonValue => ({
    title: `schema ${index}`,
    properties: Object.fromEntries(
      uses.map((use, position) => {
        const used = refOf(use.part % all.length);
        const shapes = { plain: used, items: { items: used }, nested: { properties: { inner: used } } };
        return [`use${position}`, shapes[use.shape]];
      }),
    ),
  });

  const document = (schemas: JsonValue): JsonValue =>
    version === '2.0'
      ? { swagger: version, paths: {}, definitions: schemas }
      : { openapi: version, paths: {}, components: { schemas } };
  const root = (refOf: (target: number) => string) => ({
    allOf: all.map((_part, index) => ref(refOf(index))),
  });

  const whole = document({
    Root: root((index) => `#${section}/${pointer(places[index]!.key)}`),
    ...Object.fromEntries(
      all.map((one, index) => [
        places[index]!.key,
        schemaOf(one, index, (target) => ref(`#${section}/${pointer(places[target]!.key)}`)),
      ]),
    ),
  });
  const files: Record<string, Record<string, JsonValue> | JsonValue> = {};
  const own: Record<string, JsonValue> = {};
  for (const [index, one] of all.entries()) {
    const { location, tokens, inEntry, key } = places[index]!;
    const schema = schemaOf(one, index, (target) => ref(refTo(location, target)));
    if (inEntry) own[key] = schema;
    else if (tokens === null) files[location] = schema;
    else
      files[location] = { ...(files[location] as Record<string, JsonValue> | undefined), [tokens]: schema };
  }
  const entry = document({ Root: root((index) => refTo('openapi.json', index)), ...own });
  const texts = Object.entries(files).map(([location, value]): [string, string] => [
    location,
    location.endsWith('.yaml') ? toYaml(value) : JSON.stringify(value),
  ]);
  return { whole, entry, files: Object.fromEntries(texts), isSplit: texts.length > 0, section };
}

/** What a value stands for, references followed; circles are cut off where they have become deep. */
function unfold(document: JsonValue, value: JsonValue, depth = 0): JsonValue {
  if (depth > 12) return 'and so on';
  if (isArray(value)) return value.map((item) => unfold(document, item, depth + 1));
  if (!isObject(value)) return value;
  const { $ref } = value;
  if (typeof $ref === 'string') {
    const target = resolveRef(document, $ref);
    if (target === null) throw new Error(`${$ref} leads nowhere`);
    return unfold(document, target.value, depth);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, unfold(document, member, depth + 1)]),
  );
}

it('a document that was split resolves to the same tree when it is put together', async () => {
  await fc.assert(
    fc.asyncProperty(parts, fc.constantFrom('2.0', '3.0.3', '3.1.0'), async (all, version) => {
      const { whole, entry, files, isSplit, section } = write(all, version);
      const source = { bytes: bytesOf(entry), location: 'openapi.json' };
      const bundled = await bundle(source, loading(files), limits);
      expect(bundled !== null).toBe(isSplit);
      if (bundled === null) return;
      expect(bundled.findings.map(({ code }) => code)).toEqual(['reading/bundled']);
      const read = parsePart(bundled.bytes, limits.parse);
      if (!read.ok) throw new Error(read.reason);
      const root = ref(`#${section}/Root`);
      expect(unfold(read.value, root)).toEqual(unfold(whole, root));

      const again = await bundle(source, loading(files), limits);
      expect(again).toEqual(bundled);
      expect(await bundle({ ...source, bytes: bundled.bytes }, loading({}), limits)).toBeNull();
    }),
    { numRuns: 150 },
  );
});
