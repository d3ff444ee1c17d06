import { isObject, type JsonObject, type SpecVersion } from '@connectory/definition';
import type { FileStore, OpenFile } from './file-store.js';
import { resolveLocation, type Location } from './location.js';
import type { ResolveTarget } from './resolve-targets.js';
import {
  childrenOf,
  countsBesideRef,
  type Collection,
  type Position,
  type Reference,
  type Visit,
} from './visit.js';

/** Everything that belongs to a description, wherever it stands. */
export interface Discovery {
  readonly entry: Visit;
  /** Targets of references, in the order in which they were found. */
  readonly targets: readonly Visit[];
  visitOf(value: Collection, position: Position): Visit | undefined;
  /** The values of each `discriminator.mapping` that have to be rewritten, by name. */
  readonly mappings: ReadonlyMap<JsonObject, ReadonlyMap<string, Reference>>;
  /** Links to operations by reference, with what they lead to as far as it is part of the description. */
  readonly links: ReadonlyMap<JsonObject, Reference>;
}

export interface DiscoveryParts {
  readonly entry: OpenFile;
  readonly version: SpecVersion;
  readonly store: FileStore;
  readonly resolve: ResolveTarget;
  /** True for a reference that leads to a part of the entry by a name that it has there. */
  readonly isNamed: (ref: string) => boolean;
}

/** A reference, and what it has to lead to. */
interface Found {
  readonly position: Position;
  readonly reference: Reference;
}

/** Looks through the entry and through what it refers to, round by round, so that files are loaded side by side. */
export async function discover({
  entry,
  version,
  store,
  resolve,
  isNamed,
}: DiscoveryParts): Promise<Discovery> {
  const visits = new Map<Collection, Visit[]>();
  const targets: Visit[] = [];
  const mappings = new Map<JsonObject, Map<string, Reference>>();
  const links = new Map<JsonObject, Reference>();

  const visitOf = (value: Collection, { type, as }: Position) =>
    visits.get(value)?.find(({ position }) => position.type === type && position.as === as);

  function visit(
    file: OpenFile,
    value: Collection,
    position: Position,
    tokens: readonly string[] = [],
  ): Visit {
    const made: Visit = { file, value, position, tokens, parent: null, step: '', reference: null, users: [] };
    const others = visits.get(value);
    if (others) others.push(made);
    else visits.set(value, [made]);
    return made;
  }

  const staysAsItIs = (ref: string, file: OpenFile) =>
    file === entry && (ref.startsWith('#') || isNamed(ref));

  /** Visits all that stands below a value; gives the references in it. */
  function walkFrom(start: Visit): Found[] {
    const found: Found[] = [];
    const pending = [start];
    for (let here = pending.pop(); here !== undefined; here = pending.pop()) {
      const { file, value, position } = here;
      const ref = isObject(value) ? value['$ref'] : undefined;
      if (typeof ref === 'string' && position.type !== 'Document' && !staysAsItIs(ref, file)) {
        here.reference = { file, ref, site: here, target: null };
        found.push({ position, reference: here.reference });
        if (!countsBesideRef(position, version)) continue;
      }
      for (const one of mappingRefs(here)) found.push(one);
      noteLink(here);
      const first = pending.length;
      for (const child of childrenOf(value, position, version)) {
        const known = visitOf(child.value, child.position);
        const next = known ?? visit(file, child.value, child.position);
        if (next.parent === null && next !== entryVisit) {
          next.parent = here;
          next.step = child.step;
        }
        if (!known) pending.push(next);
      }
      reverseFrom(pending, first);
    }
    return found;
  }

  function mappingRefs({ file, value, position }: Visit) {
    const isSchema = isObject(value) && position.type === 'Schema' && position.as === 'one';
    const discriminator = isSchema ? value['discriminator'] : null;
    const mapping = isObject(discriminator) ? discriminator['mapping'] : null;
    if (!isObject(mapping)) return [];
    const refs = new Map<string, Reference>();
    for (const [name, ref] of Object.entries(mapping)) {
      if (typeof ref === 'string' && isMappingRef(ref) && !staysAsItIs(ref, file))
        refs.set(name, { file, ref, site: null, target: null });
    }
    if (refs.size > 0) mappings.set(mapping, refs);
    return [...refs.values()].map((reference) => ({ position, reference }));
  }

  function noteLink({ file, value, position }: Visit): void {
    if (!isObject(value) || position.type !== 'Link' || position.as !== 'one') return;
    const ref = value['operationRef'];
    if (typeof ref !== 'string' || staysAsItIs(ref, file)) return;
    links.set(value, { file, ref, site: null, target: null });
  }

  /** An operation is part of the description if its path is, so nothing is loaded for a link. */
  async function settleLinks(): Promise<void> {
    for (const reference of links.values()) {
      const { file, ref } = reference;
      const place = resolveLocation(ref, file.location);
      if (!place || 'refusal' in place || !store.isOpen(place.location)) continue;
      const target = await resolve(file, ref);
      if (target && 'value' in target && isObject(target.value))
        reference.target = visitOf(target.value, { type: 'Operation', as: 'one' }) ?? null;
    }
  }

  const entryVisit = visit(entry, entry.value as JsonObject, { type: 'Document', as: 'one' });
  let frontier = [entryVisit];
  while (frontier.length > 0) {
    const found = frontier.flatMap(walkFrom);
    await store.prefetch(new Set(found.flatMap(({ reference }) => locationOf(reference))));
    frontier = [];
    for (const { position, reference } of found) {
      const target = await resolve(reference.file, reference.ref);
      if (target === null || 'code' in target) reference.target = target;
      else if (typeof target.value !== 'object' || target.value === null)
        reference.target = { scalar: target.value };
      else {
        const known = visitOf(target.value, position);
        const visited = known ?? visit(target.file, target.value, position, target.tokens);
        if (!known) frontier.push(visited);
        if (visited.users.length === 0) targets.push(visited);
        visited.users.push(reference);
        reference.target = visited;
      }
    }
  }
  await settleLinks();
  return { entry: entryVisit, targets, visitOf, mappings, links };
}

function locationOf({ ref, file }: Reference): Location[] {
  const place = resolveLocation(ref, file.location);
  return place && 'location' in place ? [place.location] : [];
}

/** A mapping may also hold the mere name of a schema (OpenAPI 3.1, Discriminator Object). */
const isMappingRef = (ref: string) => /[/#]|\.(?:json|ya?ml)$/i.test(ref);

/** Children were pushed first to last, but the last one pushed is looked at first. */
function reverseFrom(pending: Visit[], first: number): void {
  for (let low = first, high = pending.length - 1; low < high; low++, high--)
    [pending[low], pending[high]] = [pending[high]!, pending[low]!];
}
