import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { rules } from '../registry.js';
import { schemaChecks } from '../schema-checks/schema-checks.js';
import { referenceChecks } from './reference-checks.js';

const ids = referenceChecks.map(({ id }) => id);

it('has each check of the reference once, and no other', () => {
  expect(ids).toHaveLength(174);
  expect(ids).toEqual([...new Set(ids)].sort());
  // Of the names in the list of July 2026, sorted, a line each.
  expect(createHash('sha256').update(ids.join('\n')).digest('hex')).toBe(
    'd03d63639bcbb2f3379afa6aaa518e35a46dd9302859ce16928aac88c6451997',
  );
});

it('names rules that there are', () => {
  const known = new Set<string>([...rules, ...schemaChecks].map(({ id }) => id));
  const unknown = referenceChecks.flatMap((check) => check.rules).filter((id) => !known.has(id));
  expect(unknown).toEqual([]);
});
