import {
  appendPointer,
  isArray,
  isObject,
  pointerRef,
  type JsonObject,
  type JsonValue,
  type SpecVersion,
} from '@connectory/definition';
import type { BundleBudget } from './bundle-budget.js';
import type { Discovery } from './discover.js';
import { bySection, withMembers } from './component-sections.js';
import type { Placement } from './place-targets.js';
import { isPureRef } from './resolve-targets.js';
import {
  childrenOf,
  countsBesideRef,
  type Child,
  type Collection,
  type Position,
  type Reference,
  type Visit,
} from './visit.js';

/** A reference that stays as it is, and where that is in the bundled document. */
export interface LeftReference {
  readonly reference: Reference;
  readonly pointer: string;
  readonly why: 'unresolved' | 'circle' | 'outside';
}

export interface Emission {
  readonly document: JsonObject;
  readonly left: readonly LeftReference[];
}

export interface EmissionParts {
  readonly discovery: Discovery;
  readonly placement: Placement;
  readonly version: SpecVersion;
  readonly budget: BundleBudget;
  /** How a reference that stays is written where it now stands. */
  readonly rebase: (reference: Reference) => string;
}

/** What a file that is a schema says of itself; in a document that holds it, it means something else or nothing. */
const ofItself: Readonly<Record<SpecVersion, ReadonlySet<string>>> = {
  '2.0': new Set(['$schema', '$id', 'id', 'definitions', '$defs']),
  '3.0': new Set(['$schema', '$id', 'id', 'definitions', '$defs']),
  '3.1': new Set(['$id']),
};

/**
 * Writes the bundled document: the entry with its references rewritten, and the new components behind those that it has.
 * Recursion ends where the budget says so.
 *
 * @throws BundleLimitError
 */
export function emit({ discovery, placement, version, budget, rebase }: EmissionParts): Emission {
  const { visitOf, mappings, links } = discovery;
  const left: LeftReference[] = [];
  /** Targets within which the writer is. */
  const around = new Set<Visit>();

  /** Where the writer is in the bundled document. */
  const path: (string | number)[] = [];

  const within = <Result>(step: string | number, work: () => Result): Result => {
    path.push(step);
    const result = work();
    path.pop();
    return result;
  };
  const leave = (reference: Reference, why: LeftReference['why']) => {
    left.push({ reference, pointer: appendPointer('', ...path), why });
    return rebase(reference);
  };

  function write(value: Collection, position: Position): JsonValue {
    const reference = visitOf(value, position)?.reference;
    return reference && isObject(value)
      ? writeReference(value, reference, position)
      : writeMembers(value, position);
  }

  function writeMembers(value: Collection, position: Position, except?: ReadonlySet<string>): JsonValue {
    budget.enter(path.length);
    const children = new Map<string | number, Child>();
    for (const child of childrenOf(value, position, version)) children.set(child.step, child);
    const member = (step: string | number, data: JsonValue): JsonValue => {
      const child = children.get(step);
      if (child) return write(child.value, child.position);
      budget.spend(data, path.length);
      if (step === 'discriminator' && position.type === 'Schema') return writeDiscriminator(data);
      const link = step === 'operationRef' && isObject(value) ? links.get(value) : undefined;
      return link ? writeName(link, 'outside') : data;
    };
    if (isArray(value)) return value.map((item, index) => within(index, () => member(index, item)));
    const written: Record<string, JsonValue> = {};
    for (const [name, data] of Object.entries(value)) {
      if (except?.has(name)) continue;
      budget.spend(name, path.length);
      written[name] = within(name, () => member(name, data));
    }
    return written;
  }

  function writeReference(value: JsonObject, reference: Reference, position: Position): JsonValue {
    const { target } = reference;
    const stay = (why: LeftReference['why']) =>
      beside(
        value,
        within('$ref', () => leave(reference, why)),
        position,
      );
    if (target === null) return beside(value, reference.ref, position);
    if ('code' in target) return stay('unresolved');
    if ('scalar' in target) return target.scalar;
    const standsHere = target.parent === null && placement.siteOf.get(target) === reference;
    const isCircle = around.has(target);
    const isReferable = placement.isReferable(position) || (position.type === 'PathItem' && isCircle);
    if (isReferable && (isCircle || !standsHere)) {
      const home = placement.homeOf(target);
      return home ? beside(value, refTo(home), position) : stay('circle');
    }
    return isCircle ? stay('circle') : withBeside(value, writeTarget(target), position);
  }

  /** A reference with what stands beside it, in the same order. */
  function beside(value: JsonObject, $ref: string, position: Position): JsonValue {
    budget.spend($ref, path.length);
    if (countsBesideRef(position, version)) {
      const written = writeMembers(value, position);
      return isObject(written) ? { ...written, $ref } : written;
    }
    budget.spend(value, path.length);
    return { ...value, $ref };
  }

  /** What takes the place of a reference, with what stands beside it where that counts. */
  function withBeside(value: JsonObject, content: JsonValue, position: Position): JsonValue {
    if (!isObject(content) || isPureRef(value) || !countsBesideRef(position, version)) return content;
    const besides = writeMembers(value, position, justRef);
    return isObject(besides) ? { ...content, ...besides } : content;
  }

  function writeTarget(target: Visit): JsonValue {
    const { file, value, position, reference } = target;
    const isSchemaFile = value === file.value && position.type === 'Schema' && position.as === 'one';
    around.add(target);
    const written =
      reference && isObject(value)
        ? writeReference(value, reference, position)
        : writeMembers(value, position, isSchemaFile ? ofItself[version] : undefined);
    around.delete(target);
    return written;
  }

  function writeDiscriminator(data: JsonValue): JsonValue {
    const mapping = isObject(data) ? data['mapping'] : undefined;
    const refs = isObject(mapping) ? mappings.get(mapping) : undefined;
    if (!isObject(data) || !isObject(mapping) || !refs) return data;
    const written = Object.entries(mapping).map(([name, ref]): [string, JsonValue] => {
      const reference = refs.get(name);
      const write = () => within(name, () => writeName(reference!, 'unresolved'));
      return [name, reference ? within('mapping', write) : ref];
    });
    return { ...data, mapping: Object.fromEntries(written) };
  }

  /** Where only the name of a target can stand. */
  function writeName(reference: Reference, why: LeftReference['why']): string {
    const { target } = reference;
    if (target === null && why !== 'outside') return reference.ref;
    const home = target !== null && 'users' in target ? placement.homeOf(target) : null;
    return home ? refTo(home) : leave(reference, why);
  }

  let document = writeMembers(discovery.entry.value, discovery.entry.position) as JsonObject;
  for (const [section, components] of bySection(placement.components)) {
    const written = components.map(({ target, name }) => {
      path.push(...section, name);
      const member: [string, JsonValue] = [name, writeTarget(target)];
      path.length = 0;
      return member;
    });
    document = withMembers(document, section, written);
  }
  return { document, left };
}

const justRef: ReadonlySet<string> = new Set(['$ref']);

const refTo = (path: readonly (string | number)[]) => pointerRef(appendPointer('', ...path));
