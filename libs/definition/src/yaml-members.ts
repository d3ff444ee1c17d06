import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { ComposedYaml } from './compose-yaml.js';

export interface YamlMember {
  readonly name: string;
  readonly key: Scalar;
  readonly value: Node | null;
  /** It came through a merge key (`<<`), so that a member of the map itself goes before it. */
  readonly merged: boolean;
}

export interface YamlMembers {
  /** By name, in the order of the text; of duplicates the last one. */
  readonly members: ReadonlyMap<string, YamlMember>;
  /** The members whose name the same map has had before. */
  readonly duplicates: readonly YamlMember[];
  /** Merge keys that do not stand for maps. */
  readonly badMerges: readonly Scalar[];
  /** Keys that are maps or sequences. */
  readonly badKeys: readonly Node[];
}

/** Merge keys that merge maps with merge keys, and so on: more than this is not meant seriously. */
const deepestMerge = 32;

/**
 * Tells the members of maps, with those of the maps behind their merge keys. YAML 1.2 has dropped merge keys, but
 * OpenAPI documents are full of them and other tools know them. Over all maps at most `mostMerged` members are
 * merged; the merge keys after that count as bad ones, so that merges of merges cannot multiply without end.
 */
export function yamlMembersReader(yaml: ComposedYaml, mostMerged: number): (map: YAMLMap) => YamlMembers {
  const known = new Map<YAMLMap, YamlMembers>();
  /** Maps whose members are being told: merging one of them would never end. */
  const around = new Set<YAMLMap>();
  let merged = 0;

  const mergedMembers = (value: Node | null, depth: number): YamlMember[] | null => {
    const node = resolveYaml(yaml, value);
    const sources = isSeq(node) ? node.items.map((item) => resolveYaml(yaml, item as Node)) : [node];
    const found: YamlMember[] = [];
    for (const source of new Set(sources)) {
      if (!isMap(source) || around.has(source) || depth >= deepestMerge) return null;
      const { members } = membersOf(source, depth + 1);
      merged += members.size;
      if (merged > mostMerged) return null;
      for (const member of members.values()) found.push(member);
    }
    return found;
  };

  const membersOf = (map: YAMLMap, depth: number): YamlMembers => {
    const before = known.get(map);
    if (before) return before;
    around.add(map);
    const members = new Map<string, YamlMember>();
    const duplicates: YamlMember[] = [];
    const badMerges: Scalar[] = [];
    const badKeys: Node[] = [];
    for (const pair of map.items) {
      const key = resolveYaml(yaml, pair.key as Node);
      const value = pair.value as Node | null;
      if (!isScalar(key)) {
        badKeys.push(pair.key as Node);
      } else if (key.source === '<<' && key.type === 'PLAIN') {
        const sources = mergedMembers(value, depth);
        if (sources === null) badMerges.push(key);
        for (const member of sources ?? []) {
          if (!members.has(member.name)) members.set(member.name, { ...member, merged: true });
        }
      } else {
        const member = { name: keyName(key), key, value, merged: false };
        if (members.get(member.name)?.merged === false) duplicates.push(member);
        members.set(member.name, member);
      }
    }
    const result = { members, duplicates, badMerges, badKeys };
    around.delete(map);
    known.set(map, result);
    return result;
  };
  return (map) => membersOf(map, 0);
}

/** The OpenAPI Specification wants keys by YAML's failsafe ruleset: `200` and `1.0` are the strings as written. */
const keyName = (key: Scalar) => key.source ?? '';

/** What `node` is or, for an alias, stands for; `null` for nothing and for an alias without an anchor. */
export function resolveYaml(yaml: ComposedYaml, node: Node | null): Node | null {
  return isAlias(node) ? (yaml.aliases.get(node) ?? null) : node;
}
