import { collectRefs, isObject, type DefinitionNode, type JsonValue } from '@connectory/definition';
import type { OperationFacts } from '../operation-facts.js';
import type { Place } from '../place.js';
import type { DocumentContext } from '../rule.js';
import { dynamicCalls, type DynamicCall } from './dynamic-calls.js';
import { isExtensionName } from './extension-name.js';
import { extensionMisfits, type ExtensionMisfit } from './extension-misfits.js';
import { operationsReaching } from './operations-reaching.js';

/** A member `x-…` of an object of the document. */
export interface Extension {
  readonly node: DefinitionNode;
  readonly name: string;
  readonly value: JsonValue;
}

export const placeOfExtension = ({ node, name }: Extension): Place => ({ node, member: [name] });

/** What the extensions of a document say. Complete when the whole document has been visited: read it in `end`. */
export interface ExtensionFacts {
  readonly names: () => Iterable<string>;
  /** Those of one name, in the order of the document. */
  readonly named: (name: string) => readonly Extension[];
  /** Where their values are not of the shape that they must have. */
  readonly misfits: () => readonly ExtensionMisfit[];
  /** The operations that extensions have called: for the values of a list, for a schema, for a test. */
  readonly calls: () => readonly DynamicCall[];
  /** The operations that an object belongs to: the one around it, or those whose references lead to it. */
  readonly operationsOf: (node: DefinitionNode) => readonly OperationFacts[];
}

/** Gathers the extensions of a document; `observe` gets every object as it is visited. */
export function gatherExtensions(
  { document, version }: Pick<DocumentContext, 'document' | 'version'>,
  operations: {
    readonly all: () => readonly OperationFacts[];
    readonly byId: (operationId: string) => OperationFacts | undefined;
  },
): { facts: ExtensionFacts; observe: (node: DefinitionNode) => void } {
  const byName = new Map<string, Extension[]>();
  const observe = (node: DefinitionNode) => {
    for (const name in node.value) {
      if (!isExtensionName(name)) continue;
      const extension = { node, name, value: node.value[name]! };
      const others = byName.get(name);
      if (others) others.push(extension);
      else byName.set(name, [extension]);
    }
  };
  const named = (name: string): readonly Extension[] => byName.get(name) ?? [];
  let misfits: readonly ExtensionMisfit[] | null = null;
  let calls: readonly DynamicCall[] | null = null;
  let reaching: ((node: DefinitionNode) => readonly OperationFacts[]) | null = null;
  const facts: ExtensionFacts = {
    names: () => byName.keys(),
    named,
    misfits: () => (misfits ??= extensionMisfits(named)),
    calls: () => (calls ??= dynamicCalls(named, operations.byId)),
    // References are looked for a second time, since few documents need them, and to keep them all is dear.
    operationsOf: (node) =>
      (reaching ??= operationsReaching(() => collectRefs(document, version), operations.all()))(node),
  };
  return { facts, observe };
}

/** The value of a member, if it is a text. */
export function textMember(value: JsonValue | undefined, name: string): string | null {
  const member = isObject(value) && Object.hasOwn(value, name) ? value[name] : null;
  return typeof member === 'string' ? member : null;
}
