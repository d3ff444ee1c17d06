import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { composeYaml, type ComposedYaml, type ComposeFailure, type YamlLimits } from './compose-yaml.js';
import type { JsonValue } from './json.js';
import type { ParseLimits } from './parse-limits.js';
import { appendPointer } from './pointer.js';
import {
  dangerousMember,
  duplicateMember,
  isDangerousMember,
  longestName,
  mostFaults,
  tooComplex,
  type ReadFault,
  type ReadResult,
} from './read-fault.js';
import type { TextSpan } from './text-position.js';
import { readSimpleYaml } from './simple-yaml/read-simple-yaml.js';
import { resolveYaml, yamlMembersReader } from './yaml-members.js';

/**
 * Reads a YAML 1.2 text (core schema) as JSON: keys are strings as written, aliases are copies, merge keys are merged,
 * numbers that JSON does not have are strings. Recursion ends at `maxDepth`.
 */
export function readYaml(text: string, limits: ParseLimits): ReadResult {
  return readSimpleYaml(text, limits) ?? readAnyYaml(text, limits);
}

/** As `readYaml`, with the library: ten times slower, and with nodes that take tens of times the memory of the text. */
export function readAnyYaml(text: string, limits: ParseLimits): ReadResult {
  const yamlLimits = { ...limits, maxLexemes: limits.maxNodes };
  const composed = composeYaml(text, yamlLimits);
  if (!composed.ok) return { value: undefined, faults: composeFaults(composed, yamlLimits) };
  return toJson(composed.yaml, limits);
}

function toJson(yaml: ComposedYaml, limits: ParseLimits): ReadResult {
  const membersOf = yamlMembersReader(yaml, limits.maxNodes);
  const faults: ReadFault[] = yaml.document.warnings.slice(0, mostFaults).map(tagFault);
  const path: (string | number)[] = [];
  /** Nodes within which the reader is, to see an alias that stands for what it stands in. */
  const around = new Set<Node>();
  let nodes = 0;
  let stopped: ReadFault | null = null;

  const here = () => appendPointer('', ...path);
  const note = (fault: ReadFault) => {
    if (faults.length < mostFaults) faults.push(fault);
  };
  const read = (node: Node | null, depth: number): JsonValue => {
    const target = resolveYaml(yaml, node);
    if (isAlias(node)) {
      if (target === null)
        stopped ??= aliasFault(`the anchor of \`*${node.source}\` is missing`, node, here());
      else if (around.has(target))
        stopped ??= aliasFault(`\`*${node.source}\` stands within what it stands for`, node, here());
    }
    if (++nodes > limits.maxNodes)
      stopped ??= tooComplex('it has too many values', limits.maxNodes, here(), spanOf(node));
    if (stopped || target === null) return null;
    if (isScalar(target)) return scalarValue(target, () => note(numberFault(target, here())));
    if (depth > limits.maxDepth) {
      stopped = tooComplex('it is nested too deeply', limits.maxDepth, here(), spanOf(node));
      return null;
    }
    around.add(target);
    const value = isMap(target)
      ? readMap(target, depth)
      : isSeq(target)
        ? readSeq(target.items as Node[], depth)
        : null;
    around.delete(target);
    return value;
  };

  const readSeq = (items: readonly Node[], depth: number): JsonValue => {
    const values: JsonValue[] = [];
    for (const [index, item] of items.entries()) {
      if (stopped) break;
      path.push(index);
      values.push(read(item, depth + 1));
      path.pop();
    }
    return values;
  };

  const readMap = (map: Parameters<typeof membersOf>[0], depth: number): JsonValue => {
    const { members, duplicates, badMerges, badKeys } = membersOf(map);
    for (const { name, key } of duplicates)
      note(duplicateMember(name, appendPointer(here(), name), spanOf(key)!));
    if (badMerges[0]) stopped ??= mergeFault(badMerges[0], here());
    if (badKeys[0]) stopped ??= yamlFault('a key must be a single value', here(), spanOf(badKeys[0]));
    const value: Record<string, JsonValue> = {};
    for (const { name, key, value: member } of members.values()) {
      if (name.length > longestName)
        stopped ??= tooComplex('a member name is too long', longestName, here(), spanOf(key));
      if (stopped) break;
      path.push(name);
      // `__proto__` must not be assigned, and `constructor` is only known to be dangerous once it is read.
      const content = name === '__proto__' ? null : read(member, depth + 1);
      if (isDangerousMember(name, content)) note(dangerousMember(name, here(), spanOf(key)));
      else value[name] = content;
      path.pop();
    }
    return value;
  };

  const value = read(yaml.document.contents, 1);
  if (yaml.secondDocument) note(secondDocumentFault(yaml.secondDocument));
  return stopped ? { value: undefined, faults: [stopped] } : { value, faults };
}

function scalarValue(scalar: Scalar, notJson: () => void): JsonValue {
  const { value, source } = scalar;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    notJson();
    return source ?? String(value);
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

const spanOf = (node: Node | null): TextSpan | undefined =>
  node?.range ? { start: node.range[0], end: node.range[1] } : undefined;

function yamlFault(reason: string, pointer: string, span: TextSpan | undefined): ReadFault {
  return {
    code: 'definition/yaml-syntax',
    severity: 'error',
    message: `This is not YAML: ${reason}.`,
    params: { reason },
    pointer,
    ...(span ? { span } : {}),
  };
}

const aliasFault = (reason: string, node: Node, pointer: string) => yamlFault(reason, pointer, spanOf(node));
const mergeFault = (key: Scalar, pointer: string) =>
  yamlFault(
    'a merge key (`<<`) takes a map or a list of maps, and not too many of them',
    pointer,
    spanOf(key),
  );

const numberFault = (scalar: Scalar, pointer: string): ReadFault => ({
  code: 'definition/number-not-json',
  severity: 'warning',
  message: `JSON has no number \`${scalar.source}\`: it is read as a string. Write a number or put it in quotes.`,
  params: { value: scalar.source ?? '' },
  pointer,
});

const secondDocumentFault = (span: TextSpan): ReadFault => ({
  code: 'definition/second-document',
  severity: 'warning',
  message:
    'The text holds more than one YAML document; only the first one is read. Hand the others over on their own.',
  pointer: '',
  span,
});

const tagFault = (warning: { readonly pos: [number, number]; readonly message: string }): ReadFault => ({
  code: 'definition/yaml-tag-ignored',
  severity: 'warning',
  message: `A YAML tag that OpenAPI does not know is ignored (${warning.message}). Remove it.`,
  params: { reason: warning.message },
  pointer: '',
  span: { start: warning.pos[0], end: warning.pos[1] },
});

function composeFaults(failure: ComposeFailure, limits: YamlLimits): ReadFault[] {
  if ('limit' in failure) {
    return [tooComplex(excesses[failure.limit], limits[failure.limit], '', failure.span)];
  }
  // One slip makes the library report many errors: the first ones say what is wrong.
  return failure.errors
    .slice(0, 3)
    .map(({ message, pos: [start, end] }) =>
      yamlFault(lowerFirst(message.replace(/\.$/, '')), '', { start, end }),
    );
}

const excesses: Readonly<Record<keyof YamlLimits, string>> = {
  maxDepth: 'it is nested too deeply',
  maxAliases: 'it uses too many YAML aliases',
  maxLexemes: 'it has too many tokens',
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
