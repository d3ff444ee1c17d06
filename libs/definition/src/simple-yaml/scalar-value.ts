import { CST } from 'yaml';
import type { JsonValue } from '../json.js';
import { blockHeader } from './block-scalar.js';
import type { ScalarStyle } from './yaml-events.js';

/** What a scalar stands for in the core schema of YAML 1.2; `undefined` if it is wrong, or no JSON. */
export function scalarValue(
  text: string,
  style: ScalarStyle,
  start: number,
  end: number,
  parent: number,
): JsonValue | undefined {
  if (style === 'empty') return null;
  if (style === 'block') return blockText(text, start, end, parent);
  const source = scalarText(text, start, end);
  return style === 'plain' && source !== undefined ? plainValue(source) : source;
}

/** The text of a plain or quoted scalar; `undefined` if it is wrong. */
export function scalarText(text: string, start: number, end: number): string | undefined {
  const source = text.slice(start, end);
  const isFolded = source.includes('\n');
  switch (source[0]) {
    case '"':
      if (isFolded || source.includes('\\')) return resolved('double-quoted-scalar', source);
      return source.slice(1, -1);
    case "'":
      if (isFolded) return resolved('single-quoted-scalar', source);
      return source.slice(1, -1).replaceAll("''", "'");
    default:
      return isFolded ? resolved('scalar', source) : source;
  }
}

function resolved(type: CST.FlowScalar['type'], source: string): string | undefined {
  let isRight = true;
  const scalar = CST.resolveAsScalar({ type, offset: 0, indent: 0, source }, true, () => (isRight = false));
  return isRight ? scalar?.value : undefined;
}

function blockText(text: string, at: number, end: number, parent: number): string | undefined {
  const header = blockHeader(text, at);
  if (!header) return undefined;
  const { source, start } = header;
  let isRight = true;
  const scalar = CST.resolveAsScalar(
    {
      type: 'block-scalar',
      offset: 0,
      indent: parent,
      props: [{ type: 'block-scalar-header', offset: 0, indent: parent, source }],
      source: text.slice(start, end),
    },
    true,
    () => (isRight = false),
  );
  return isRight ? scalar?.value : undefined;
}

const mayBeNoString = /^[-+.\d~nNtTfF]/;

function plainValue(source: string): JsonValue | undefined {
  if (!mayBeNoString.test(source)) return source;
  if (/^(?:~|[Nn]ull|NULL)$/.test(source)) return null;
  if (/^(?:[Tt]rue|TRUE)$/.test(source)) return true;
  if (/^(?:[Ff]alse|FALSE)$/.test(source)) return false;
  const number = plainNumber(source);
  return number === undefined ? source : Number.isFinite(number) ? number : undefined;
}

function plainNumber(source: string): number | undefined {
  if (/^[-+]?\d+$/.test(source)) return parseInt(source, 10);
  if (/^[-+]?(?:\.\d+|\d+\.\d*)$/.test(source)) return parseFloat(source);
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+$/.test(source)) return parseFloat(source);
  if (/^0o[0-7]+$/.test(source)) return parseInt(source.slice(2), 8);
  if (/^0x[\da-fA-F]+$/.test(source)) return parseInt(source.slice(2), 16);
  if (/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/.test(source)) return NaN;
  return undefined;
}
