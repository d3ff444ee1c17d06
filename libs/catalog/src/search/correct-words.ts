import type { EntityManager } from 'typeorm';
import { editDistance } from './edit-distance.js';
import { knownStarting } from './known-starting.js';

/** A typed word that nobody knows, and the known ones that it may be meant for, the likeliest first. */
export interface Correction {
  readonly word: string;
  readonly instead: readonly string[];
}

/** Of shorter words everything is near to everything. */
const MIN_LENGTH = 3;
const MAX_CANDIDATES = 40;
const MAX_ALTERNATIVES = 4;

/**
 * The words that the organisation does not know, each with the nearest ones that it does know. Words without any are left
 * out.
 */
export async function correctWords(
  manager: EntityManager,
  organizationId: string,
  typed: readonly string[],
): Promise<Correction[]> {
  const corrections: Correction[] = [];
  const known = await knownStarting(manager, organizationId, typed);
  for (const [word, others] of known) {
    if (others.length > 0 || word.length < MIN_LENGTH) continue;
    const instead = nearest(word, await candidatesFor(manager, organizationId, word));
    if (instead.length > 0) corrections.push({ word, instead });
  }
  return corrections;
}

/** Of some words those that are nearest to what was typed: one slip in a short word, two in a long one. */
export function nearest(typed: string, candidates: readonly string[]): string[] {
  const most = typed.length > 5 ? 2 : 1;
  const near = candidates
    .map((word) => {
      const { whole, mostly } = editDistance(typed, word);
      // A finished word is the better guess.
      return { word, slips: Math.min(whole, mostly + 0.5) };
    })
    .filter(({ slips }) => slips <= most + 0.5);
  const least = Math.min(...near.map(({ slips }) => slips));
  return near
    .filter(({ slips }) => slips === least)
    .map(({ word }) => word)
    .slice(0, MAX_ALTERNATIVES);
}

/** By trigrams; two letters that changed places early in a short word leave none in common, so those are tried out. */
async function candidatesFor(
  manager: EntityManager,
  organizationId: string,
  word: string,
): Promise<string[]> {
  const rows = await manager.query<{ word: string }[]>(
    `SELECT DISTINCT word FROM connectory.search_word WHERE organization_id = $1 AND word = ANY($2::text[])
      UNION ALL SELECT connectory.similar_words($3, $4)`,
    [organizationId, swapped(word), word, MAX_CANDIDATES],
  );
  return [...new Set(rows.map((row) => row.word))];
}

function swapped(word: string): string[] {
  const letters = [...word];
  return letters
    .slice(1)
    .map((letter, index) =>
      [...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join(''),
    );
}
