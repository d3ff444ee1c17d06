import { forgetBelow, type PointerTree } from '../pointer-tree.js';
import { scalarText } from './scalar-value.js';
import { scanSimpleYaml } from './scan-simple-yaml.js';

interface OpenCollection {
  readonly tree: PointerTree | null;
  readonly start: number;
  readonly isList: boolean;
  index: number;
  name: string;
}

/** Fills the spans of `tree` in one scan of `text`; `false`, and none of them, for a text that is not simple. */
export function locateSimpleYaml(text: string, tree: PointerTree): boolean {
  const open: OpenCollection[] = [];
  const treeOfNext = (): PointerTree | null => {
    const parent = open.at(-1);
    if (parent === undefined) return tree;
    if (parent.tree === null) return null;
    const next = parent.tree.children.get(parent.isList ? String(parent.index++) : parent.name) ?? null;
    if (next?.span) forgetBelow(next);
    return next;
  };
  const isSimple = scanSimpleYaml(text, {
    name: (start, end) => {
      const parent = open.at(-1);
      if (parent?.tree) parent.name = scalarText(text, start, end) ?? '';
    },
    begin: (start, kind) => {
      open.push({ tree: treeOfNext(), start, isList: kind === 'seq', index: 0, name: '' });
    },
    end: (end) => {
      const collection = open.pop();
      if (collection?.tree) collection.tree.span = { start: collection.start, end };
    },
    scalar: (_style, start, end) => {
      const scalar = treeOfNext();
      if (scalar) scalar.span = { start, end };
    },
  });
  if (!isSimple) {
    tree.span = null;
    forgetBelow(tree);
  }
  return isSimple;
}
