import type { EntityManager } from 'typeorm';

/** One more than are of use. */
const MOST = 17;

/** The words that the organisation knows, by the typed ones that they begin with: all of them, or the first seventeen. */
export async function knownStarting(
  manager: EntityManager,
  organizationId: string,
  typed: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await manager.query<{ typed: string; known: string[] }[]>(
    `SELECT typed, ARRAY(
              SELECT DISTINCT word FROM connectory.search_word
               WHERE organization_id = $1 AND word >= typed COLLATE "C" AND word < typed || U&'\\+10FFFF'
               ORDER BY word LIMIT $3) AS known
       FROM unnest($2::text[]) WITH ORDINALITY AS given (typed, place)
      ORDER BY place`,
    [organizationId, typed, MOST],
  );
  return new Map(rows.map((row) => [row.typed, row.known]));
}

/** Whether {@link knownStarting} gave all words, and not too many of them to ask for each. */
export const areFew = (known: readonly string[]): boolean => known.length > 0 && known.length < MOST;
