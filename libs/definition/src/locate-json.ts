import { forgetBelow, type PointerTree } from './pointer-tree.js';
import { scanJson } from './scan-json.js';

interface OpenValue {
  readonly tree: PointerTree;
  readonly start: number;
  readonly isArray: boolean;
  index: number;
  name: string;
}

/** Fills the spans of `tree` in one scan of `text`; the part before a fault is filled when `text` is not JSON. */
export function locateJson(text: string, tree: PointerTree): void {
  const open: OpenValue[] = [];
  const treeOfNext = (): PointerTree | null => {
    const parent = open.at(-1);
    if (parent === undefined) return tree;
    const token = parent.isArray ? String(parent.index++) : parent.name;
    return parent.tree.children.get(token) ?? null;
  };
  // How many values around the current one nobody asks for: nothing has to be remembered of what is in them.
  let unwanted = 0;
  scanJson(text, {
    name: (start, end) => {
      const parent = unwanted === 0 ? open.at(-1) : undefined;
      if (parent) parent.name = memberName(text, start, end);
    },
    begin: (start) => {
      const next = unwanted === 0 ? treeOfNext() : null;
      if (next === null) {
        unwanted += 1;
        return;
      }
      if (next.span) forgetBelow(next);
      open.push({ tree: next, start, isArray: text[start] === '[', index: 0, name: '' });
    },
    end: (end) => {
      if (unwanted > 0) {
        unwanted -= 1;
        return;
      }
      const value = open.pop();
      if (value) value.tree.span = { start: value.start, end };
    },
  });
  for (const { tree: unclosed, start } of open) unclosed.span = { start, end: text.length };
}

/** The name that the string token at `start` to `end` stands for. */
export function memberName(text: string, start: number, end: number): string {
  const token = text.slice(start, end);
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}
