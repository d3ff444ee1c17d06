import type { ConnectorQuery, SearchMatch } from '@connectory/contracts';
import { In, IsNull, type EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor, searchPlace, timeAndId } from '../cursor.js';
import { ConnectorEntity } from '../entities/connector.entity.js';
import { correctWords, type Correction } from '../search/correct-words.js';
import { explainMatch } from '../search/explain-match.js';
import { findConnectors, type SearchPlace } from '../search/find-connectors.js';
import { areFew, knownStarting } from '../search/known-starting.js';
import { filterCodes, tenantPrefix } from '../search/lexemes.js';
import { readSearched } from '../search/read-searched.js';
import { searchQuery, typedWords, type Term } from '../search/search-query.js';
import { nameKey } from '../search/words-of.js';

export interface ConnectorPageRows {
  readonly items: readonly { readonly connector: ConnectorEntity; readonly matches: SearchMatch[] }[];
  readonly nextCursor: string | null;
  readonly corrections: readonly Correction[];
}

/**
 * Connectors of one organisation: the best matches first (names that begin with what was typed, names, tags, operations, the
 * rest), the newest first among equals. Words that find nothing are corrected when others are near.
 */
export async function listConnectors(
  manager: EntityManager,
  organizationId: string,
  { q, tag, state, owner, kind, cursor, limit }: ConnectorQuery,
): Promise<ConnectorPageRows> {
  const filters = filterCodes({ state, kind, owner, tags: tag === undefined ? [] : [tag] });
  const words = q === undefined ? [] : typedWords(q);
  if (words.length === 0 && filters.length === 0) {
    return listNewest(manager, organizationId, cursor, limit);
  }
  const after = cursor === undefined ? null : decodeCursor(searchPlace, cursor);
  const found = await search({ manager, organizationId, words, filters, after, most: limit + 1 });
  const places = found.places.slice(0, limit);
  const last = places.at(-1);
  const isCorrected = found.corrections.length > 0;
  return {
    items: await readPlaces(manager, organizationId, places, alternatives(words, found.corrections)),
    nextCursor:
      found.places.length > limit && last ? encodeCursor(searchPlace, { ...last, isCorrected }) : null,
    corrections: found.corrections,
  };
}

interface Search {
  readonly manager: EntityManager;
  readonly organizationId: string;
  readonly words: readonly string[];
  readonly filters: readonly string[];
  readonly after: (SearchPlace & { readonly isCorrected: boolean }) | null;
  readonly most: number;
}

/** Finds what was typed; if that is nothing, what may have been meant. */
async function search({ manager, organizationId, words, filters, after, most }: Search): Promise<{
  readonly places: readonly SearchPlace[];
  readonly corrections: readonly Correction[];
}> {
  const prefix = tenantPrefix(organizationId);
  const find = async (corrections: readonly Correction[]) => {
    const meant = alternatives(words, corrections);
    const nameStart = words.length === 0 ? null : nameKey(meant.map(([likeliest]) => likeliest).join(' '));
    const terms = await termsOf(manager, organizationId, meant);
    return findConnectors(manager, searchQuery(prefix, nameStart, terms, filters), after, most);
  };
  const places = after?.isCorrected === true ? [] : await find([]);
  if (places.length > 0 || words.length === 0 || after?.isCorrected === false) {
    return { places, corrections: [] };
  }
  const corrections = await correctWords(manager, organizationId, words);
  return { places: corrections.length === 0 ? [] : await find(corrections), corrections };
}

const alternatives = (words: readonly string[], corrections: readonly Correction[]) =>
  words.map((word) => corrections.find((correction) => correction.word === word)?.instead ?? [word]);

/**
 * Of several words each is spelt out where few are known that begin so: the index then goes from the rare ones to the
 * others, where for beginnings of words it first gathers everything that has them.
 */
async function termsOf(
  manager: EntityManager,
  organizationId: string,
  meant: readonly (readonly string[])[],
): Promise<Term[]> {
  const known =
    meant.length > 1
      ? await knownStarting(manager, organizationId, meant.flat())
      : new Map<string, string[]>();
  return meant.map((words) => {
    const spelt = words.map((word) => known.get(word) ?? []);
    return spelt.every(areFew)
      ? { words: [...new Set([...words, ...spelt.flat()])], isUnfinished: false }
      : { words, isUnfinished: true };
  });
}

async function readPlaces(
  manager: EntityManager,
  organizationId: string,
  places: readonly SearchPlace[],
  words: readonly (readonly string[])[],
): Promise<ConnectorPageRows['items']> {
  const ids = places.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await manager.findBy(ConnectorEntity, { organizationId, id: In(ids), deletedAt: IsNull() });
  const operations = words.length === 0 ? new Map<string, never>() : await readSearched(manager, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const connector = byId.get(id);
    if (!connector) return [];
    return [{ connector, matches: explainMatch(connector, operations.get(id) ?? [], words) }];
  });
}

async function listNewest(
  manager: EntityManager,
  organizationId: string,
  cursor: string | undefined,
  limit: number,
): Promise<ConnectorPageRows> {
  const query = manager
    .createQueryBuilder(ConnectorEntity, 'c')
    .where({ organizationId, deletedAt: IsNull() })
    .orderBy('c.updated_at', 'DESC')
    .addOrderBy('c.id', 'DESC')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const after = decodeCursor(timeAndId, cursor);
    query.andWhere('(c.updated_at, c.id) < (:at::timestamptz, :id::uuid)', after);
  }
  const found = await query.getMany();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    items: rows.map((connector) => ({ connector, matches: [] })),
    nextCursor:
      found.length > limit && last
        ? encodeCursor(timeAndId, { at: last.updatedAt.toISOString(), id: last.id })
        : null,
    corrections: [],
  };
}
