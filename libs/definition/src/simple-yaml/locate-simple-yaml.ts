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
  /** What is wanted of the next value; `undefined` as long as nobody has looked. */
  let next: PointerTree | null | undefined = tree;
  const lookUp = (): PointerTree | null => {
    const parent = open.at(-1);
    if (!parent?.tree) return null;
    const token = parent.isList ? String(parent.index++) : parent.name;
    const found = parent.tree.children?.get(token) ?? null;
    if (found?.span) forgetBelow(found);
    return found;
  };
  const take = (): PointerTree | null => {
    const taken = next === undefined ? lookUp() : next;
    next = undefined;
    return taken;
  };
  const isSimple = scanSimpleYaml(text, {
    name: (start, end) => {
      const parent = open.at(-1);
      if (parent?.tree?.children) parent.name = scalarText(text, start, end) ?? '';
    },
    passes: () => {
      next = lookUp();
      if (next !== null) return false;
      next = undefined;
      return true;
    },
    begin: (start, kind) => {
      open.push({ tree: take(), start, isList: kind === 'seq', index: 0, name: '' });
    },
    end: (end) => {
      const collection = open.pop();
      if (collection?.tree) collection.tree.span = { start: collection.start, end };
    },
    scalar: (_style, start, end) => {
      const scalar = take();
      if (scalar) scalar.span = { start, end };
    },
  });
  if (!isSimple) {
    tree.span = null;
    forgetBelow(tree);
  }
  return isSimple;
}
