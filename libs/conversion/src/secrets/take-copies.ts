import type { JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { withStrings } from './mask-value.js';
import { pointerOfPlace, type Place } from './place.js';
import { secretMarker, type Secret } from './secret.js';
import { createValueFinder } from './value-finder.js';
import { walkStrings } from './walk-strings.js';

/** A shorter value may stand in a text by chance, and so may words. */
const shortestCopy = 8;
const words = /^\p{L}+(?:[-_.\s]\p{L}+)*$/u;

/** Whether a text that holds `value` most likely holds it because of the secret. */
export const isDistinctive = (value: string): boolean => value.length >= shortestCopy && !words.test(value);

/** A value as it may stand elsewhere: plain, in a text that is JSON, in a URL. */
export function spellingsOf(value: string): string[] {
  const spellings = [value, JSON.stringify(value).slice(1, -1)];
  if (value.includes('\\')) spellings.push(unescaped(value));
  if (!/[\ud800-\udfff]/.test(value)) spellings.push(encodeURIComponent(value));
  return [...new Set(spellings)];
}

/** A value taken out of a text that is JSON still has its escapes. */
function unescaped(value: string): string {
  try {
    return JSON.parse(`"${value}"`) as string;
  } catch (error) {
    if (error instanceof SyntaxError) return value;
    throw error;
  }
}

/**
 * The document with the marker in place of every further copy of a secret that the recorder knows; the copies go to the
 * recorder, too. The same document where there is none.
 */
export function takeCopies(document: JsonValue, recorder: Recorder): JsonValue {
  const known = recorder.secrets();
  const byValue = new Map<string, Secret>();
  for (const secret of known) {
    if (isDistinctive(secret.value)) {
      for (const value of spellingsOf(secret.value)) byValue.set(value, { ...secret, value });
    } else if (secret.name) byValue.set(`${secret.name}=${secret.value}`, secret);
  }
  if (byValue.size === 0) return document;
  const strings: { place: Place; text: string }[] = [];
  const found = new Set(known.map(({ pointer, value }) => `${pointer}\n${value}`));
  const finder = createValueFinder([...byValue.keys()]);

  const mark = (text: string, values: readonly string[], place: Place) => {
    const pointer = pointerOfPlace(place);
    for (const copy of new Set(values)) {
      const secret = byValue.get(copy) ?? wholeText(copy);
      if (!found.has(`${pointer}\n${secret.value}`)) recorder.takeSecret({ ...secret, pointer });
    }
    strings.push({ place, text: finder.replace(text, secretMarker) });
  };
  walkStrings(document, 'anywhere', {
    enter: (context) => context,
    shortest: finder.shortest,
    look: (text, _, __, ___, place) => {
      const values = finder.find(text);
      if (values.length > 0) mark(text, values, place());
    },
  });
  return withStrings(document, strings);
}

const wholeText = (value: string): Omit<Secret, 'pointer'> => ({ kind: 'other', name: null, value });
