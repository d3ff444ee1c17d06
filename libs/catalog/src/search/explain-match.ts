import type { SearchMatch } from '@connectory/contracts';
import type { ConnectorEntity } from '../entities/connector.entity.js';
import type { SearchedOperation } from './index-connector.js';
import { wordsOf } from './words-of.js';

const MAX_OPERATIONS = 3;

/**
 * Why a connector was found: the texts in which the words stand, the field that counts most first. Of operations those that
 * have the most of the words.
 *
 * @param words each with its alternatives
 */
export function explainMatch(
  connector: Pick<ConnectorEntity, 'name' | 'tags' | 'servers' | 'createdBy' | 'description'>,
  operations: readonly SearchedOperation[],
  words: readonly (readonly string[])[],
): SearchMatch[] {
  const single = (field: SearchMatch['field'], texts: readonly string[]) =>
    texts.filter((text) => countWords([text], words) > 0).map((text): SearchMatch => ({ field, text }));
  return [
    ...single('name', [connector.name]),
    ...single('tag', connector.tags),
    ...single('host', connector.servers),
    ...bestOperations(operations, words).map(([operationId, summary]): SearchMatch => ({
      field: 'operation',
      text: summary || operationId,
    })),
    ...single('owner', [connector.createdBy]),
    ...single('description', [connector.description]),
  ];
}

/** Those with the most words, in their order; no more are looked at than it takes to have enough with all of them. */
function bestOperations(
  operations: readonly SearchedOperation[],
  words: readonly (readonly string[])[],
): SearchedOperation[] {
  const counted: { readonly operation: SearchedOperation; readonly count: number }[] = [];
  let complete = 0;
  for (const operation of operations) {
    const count = countWords(operation, words);
    if (count > 0) counted.push({ operation, count });
    if (count === words.length) complete += 1;
    if (complete === MAX_OPERATIONS) break;
  }
  return counted
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_OPERATIONS)
    .map(({ operation }) => operation);
}

function countWords(texts: readonly string[], words: readonly (readonly string[])[]): number {
  // Most texts have none of the letters, which is soon seen.
  const letters = texts.join(' ').normalize('NFKC').toLowerCase();
  if (!words.some((alternatives) => alternatives.some((start) => letters.includes(start)))) return 0;
  const had = texts.flatMap((text) => [...wordsOf(text)].map(({ word }) => word));
  return words.filter((alternatives) =>
    alternatives.some((start) => had.some((word) => word.startsWith(start))),
  ).length;
}
