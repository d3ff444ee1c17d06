import type { Finding } from '@connectory/contracts';
import {
  findingsOmitted,
  isObject,
  mostFindingsPerCode,
  refFollower,
  walkDefinition,
  type DefinitionNode,
  type JsonValue,
  type NodeType,
  type SpecVersion,
} from '@connectory/definition';
import { createFacts } from './facts.js';
import type { Rule, Visitor } from './rule.js';

/** What `rules` have to say about a document, of each rule at most `mostFindingsPerCode`. One walk serves them all. */
export function runRules(document: JsonValue, version: SpecVersion, rules: readonly Rule[]): Finding[] {
  if (!isObject(document)) return [];
  const findings: Finding[] = [];
  const base = { document, version, follow: refFollower(document) };
  const { facts, seen, observer } = createFacts(base);
  const context = { ...base, facts };
  const active = rules.filter((rule) => rule.formats.includes(version));
  const reported = new Uint32Array(active.length);
  const visitors = active.map((rule, index) =>
    rule.create(context, (make) => {
      reported[index]! += 1;
      // Of hundreds of thousands nobody reads more, and each would cost its message, its pointer and its fix.
      if (reported[index]! <= mostFindingsPerCode) findings.push(make());
    }),
  );

  const handlers = new Map<NodeType, ((node: DefinitionNode) => void)[]>([['Operation', [seen]]]);
  const always = [observer()].filter((observe) => observe !== null);
  const references: ((node: DefinitionNode) => void)[] = [];
  for (const visitor of visitors) {
    for (const key in visitor) {
      const handler = visitor[key as keyof Visitor];
      if (handler === undefined || key === 'end') continue;
      if (key === 'any') always.push(handler);
      else if (key === 'reference') references.push(handler);
      else {
        const known = handlers.get(key as NodeType);
        if (known) known.push(handler);
        else handlers.set(key as NodeType, [handler]);
      }
    }
  }
  walkDefinition(document, version, (node) => {
    callAll(always, node);
    const ofType = handlers.get(node.type);
    if (ofType) callAll(ofType, node);
    if (node.ref !== null) callAll(references, node);
  });
  for (const { end } of visitors) end?.();
  for (const [index, { id }] of active.entries()) {
    const omitted = reported[index]! - mostFindingsPerCode;
    if (omitted > 0) findings.push(findingsOmitted(id, omitted));
  }
  return findings;
}

/** Called for every object of every document, so without an iterator. */
function callAll(handlers: readonly ((node: DefinitionNode) => void)[], node: DefinitionNode): void {
  for (let index = 0; index < handlers.length; index++) handlers[index]!(node);
}
