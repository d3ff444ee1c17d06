import type { Finding } from '@connectory/contracts';
import {
  findingsOmitted,
  isObject,
  mostFindingsPerCode,
  refFollower,
  walkDefinition,
  type JsonValue,
  type SpecVersion,
} from '@connectory/definition';
import { createDispatcher } from './dispatcher.js';
import { createFacts } from './facts.js';
import type { Rule } from './rule.js';

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

  const dispatcher = createDispatcher();
  dispatcher.add({ Operation: seen });
  const observe = observer();
  if (observe !== null) dispatcher.addForExtensions(observe);
  for (const visitor of visitors) dispatcher.add(visitor);
  walkDefinition(document, version, dispatcher.dispatch);
  for (const { end } of visitors) end?.();
  for (const [index, { id }] of active.entries()) {
    const omitted = reported[index]! - mostFindingsPerCode;
    if (omitted > 0) findings.push(findingsOmitted(id, omitted));
  }
  return findings;
}
