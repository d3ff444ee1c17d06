import { isMap, isSeq, type Node } from 'yaml';
import { composeYaml } from './compose-yaml.js';
import type { PointerTree } from './pointer-tree.js';
import { locateSimpleYaml } from './simple-yaml/locate-simple-yaml.js';
import { resolveYaml, yamlMembersReader } from './yaml-members.js';

/** Fills the spans of `tree` in a YAML text; none when it is not YAML. Below an alias the spans are those of its anchor. */
export function locateYaml(text: string, tree: PointerTree): void {
  if (!locateSimpleYaml(text, tree)) locateAnyYaml(text, tree);
}

/** As `locateYaml`, with the library. */
export function locateAnyYaml(text: string, tree: PointerTree): void {
  // What is located has been read before, within the limits of `parseSource`.
  const composed = composeYaml(text, { maxDepth: Infinity, maxAliases: Infinity, maxLexemes: Infinity });
  if (!composed.ok) return;
  const { yaml } = composed;
  const membersOf = yamlMembersReader(yaml, Infinity);
  const pending: { tree: PointerTree; node: Node | null; at: number }[] = [
    { tree, node: yaml.document.contents, at: 0 },
  ];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { tree: wanted, node, at } = next;
    wanted.span = node?.range ? { start: node.range[0], end: node.range[1] } : { start: at, end: at };
    if (wanted.children === null) continue;
    const target = resolveYaml(yaml, node);
    if (isSeq(target)) {
      for (const [index, child] of wanted.children) {
        const item = target.items[Number(index)] as Node | undefined;
        if (item && /^(?:0|[1-9]\d*)$/.test(index)) pending.push({ tree: child, node: item, at });
      }
    } else if (isMap(target)) {
      const { members } = membersOf(target);
      for (const [name, child] of wanted.children) {
        const member = members.get(name);
        if (member) pending.push({ tree: child, node: member.value, at: member.key.range?.[1] ?? at });
      }
    }
  }
}
