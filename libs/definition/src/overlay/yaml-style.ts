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
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    if (isBlock && canBeBlock(value)) return blockText(value, indent + 2);
    if (node.type === 'QUOTE_DOUBLE') return flowOf(value);
    if (node.type === 'QUOTE_SINGLE' && canBeSingle(value)) return `'${value.replaceAll("'", "''")}'`;
  }
  if (typeof value === 'string' && value.includes('\n')) return flowOf(value);
  return scalarOf(value, Math.ceil(indent / 2) + 1);
}

/** Several lines of which the first is not indented and that hold nothing that would have to be escaped. */
const canBeBlock = (text: string) =>
  /^[^\s#][^]*\n/.test(text) && /^[^\p{Cc}\ufeff]*$/u.test(text.replaceAll('\n', ''));

/** A literal block without the line break that ends it; lines that were folded stand on their own from now on. */
function blockText(text: string, indent: number): string {
  const chomping = text.endsWith('\n\n') ? '+' : text.endsWith('\n') ? '' : '-';
  const lines = text.replace(/\n$/, '').split('\n');
  const space = ' '.repeat(indent);
  return [`|${chomping}`, ...lines.map((line) => (line === '' ? '' : space + line))].join('\n');
}

const canBeSingle = (text: string) => /^[ -~]*$/.test(text);

/** A name in the quotes of the one before it. */
export function keyLike(key: Scalar, name: string): string {
  if (key.type === 'QUOTE_DOUBLE') return flowOf(name);
  if (key.type === 'QUOTE_SINGLE' && canBeSingle(name)) return `'${name.replaceAll("'", "''")}'`;
  return scalarKey(name);
}
