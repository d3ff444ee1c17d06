import { isScalar, type Node, type Scalar } from 'yaml';
import type { JsonValue } from '../json.js';
import { flowOf, isCollection, scalarKey, scalarOf } from '../to-yaml.js';

const isBareWord = (text: string) => /^[A-Za-z_$/][\w$./-]*$/.test(text);

/** A value between brackets; plain where that is certain to be right there too. */
export const flowText = (value: JsonValue): string =>
  typeof value === 'string' && isBareWord(value) ? scalarKey(value) : flowOf(value);

export const flowKey = (name: string): string => (isBareWord(name) ? scalarKey(name) : flowOf(name));

/** A scalar in the quotes of the one before it. */
export function scalarLike(node: Node | null, value: JsonValue, indent: number): string {
  if (isCollection(value)) return flowOf(value);
  if (typeof value === 'string' && isScalar(node)) {
    if (node.type === 'QUOTE_DOUBLE') return flowOf(value);
    if (node.type === 'QUOTE_SINGLE' && canBeSingle(value)) return `'${value.replaceAll("'", "''")}'`;
  }
  if (typeof value === 'string' && value.includes('\n')) return flowOf(value);
  return scalarOf(value, Math.ceil(indent / 2) + 1);
}

const canBeSingle = (text: string) => /^[ -~]*$/.test(text);

/** A name in the quotes of the one before it. */
export function keyLike(key: Scalar, name: string): string {
  if (key.type === 'QUOTE_DOUBLE') return flowOf(name);
  if (key.type === 'QUOTE_SINGLE' && canBeSingle(name)) return `'${name.replaceAll("'", "''")}'`;
  return scalarKey(name);
}
