import { countOf } from '../../components/count-of';

type Keywords = Readonly<Record<string, unknown>>;

const shownValues = 12;
const longestValue = 80;

/** What a schema asks of a value beyond its type, each in a few words. */
export function schemaFacts(schema: Keywords): string[] {
  return [
    ...worded(schema, 'format', 'format'),
    ...('const' in schema ? [`always ${show(schema['const'])}`] : []),
    ...(Array.isArray(schema['enum']) ? [`one of ${showAll(schema['enum'])}`] : []),
    ...('default' in schema ? [`default ${show(schema['default'])}`] : []),
    ...worded(schema, 'minimum', 'at least'),
    ...worded(schema, 'exclusiveMinimum', 'more than'),
    ...worded(schema, 'maximum', 'at most'),
    ...worded(schema, 'exclusiveMaximum', 'less than'),
    ...worded(schema, 'multipleOf', 'multiple of'),
    ...ranged(schema, 'minLength', 'maxLength', 'character'),
    ...ranged(schema, 'minItems', 'maxItems', 'item'),
    ...ranged(schema, 'minProperties', 'maxProperties', 'property', 'properties'),
    ...worded(schema, 'pattern', 'matches'),
    ...(schema['uniqueItems'] === true ? ['no item twice'] : []),
    ...(schema['readOnly'] === true ? ['read only'] : []),
    ...(schema['writeOnly'] === true ? ['write only'] : []),
  ];
}

function worded(schema: Keywords, key: string, words: string): string[] {
  const value = schema[key];
  return typeof value === 'string' || typeof value === 'number' ? [`${words} ${shorten(String(value))}`] : [];
}

function ranged(schema: Keywords, low: string, high: string, one: string, many?: string): string[] {
  const [from, to] = [schema[low], schema[high]];
  if (typeof from === 'number' && typeof to === 'number') {
    return [from === to ? `exactly ${countOf(to, one, many)}` : `${from} to ${countOf(to, one, many)}`];
  }
  if (typeof from === 'number') return [`at least ${countOf(from, one, many)}`];
  return typeof to === 'number' ? [`at most ${countOf(to, one, many)}`] : [];
}

function showAll(values: readonly unknown[]): string {
  const more = values.length > shownValues ? `, … (${values.length})` : '';
  return values.slice(0, shownValues).map(show).join(', ') + more;
}

const show = (value: unknown) => shorten(JSON.stringify(value) ?? 'undefined');
const shorten = (text: string) => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
