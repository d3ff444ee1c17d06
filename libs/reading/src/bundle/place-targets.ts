import { isObject, type JsonValue, type NodeType, type SpecVersion } from '@connectory/definition';
import { componentNames } from './component-names.js';
import type { Discovery } from './discover.js';
import type { Location } from './location.js';
import { isPureRef } from './resolve-targets.js';
import type { Position, Reference, Visit } from './visit.js';

type Tokens = readonly (string | number)[];

/** A target that becomes a component. */
export interface NewComponent {
  readonly target: Visit;
  /** The way to its section, for example `['components', 'schemas']`. */
  readonly section: readonly string[];
  readonly name: string;
}

/** Where everything stands in the bundled document. */
export interface Placement {
  readonly components: readonly NewComponent[];
  /** The reference in whose place a target stands, if it does. */
  readonly siteOf: ReadonlyMap<Visit, Reference>;
  /** True where a reference may stand for what it names; elsewhere the target itself has to stand. */
  isReferable(position: Position): boolean;
  /** The way to a target in the bundled document; `null` for what has no place of its own. */
  homeOf(visit: Visit): Tokens | null;
}

const components = (...names: readonly string[]) => ['components', ...names];

const sections3: Partial<Record<NodeType, readonly string[]>> = {
  Schema: components('schemas'),
  Response: components('responses'),
  Parameter: components('parameters'),
  Example: components('examples'),
  RequestBody: components('requestBodies'),
  Header: components('headers'),
  SecurityScheme: components('securitySchemes'),
  Link: components('links'),
  Callback: components('callbacks'),
};

/** Where each version keeps what is referred to. */
const sections: Readonly<Record<SpecVersion, Partial<Record<NodeType, readonly string[]>>>> = {
  '2.0': { Schema: ['definitions'], Response: ['responses'], Parameter: ['parameters'] },
  '3.0': sections3,
  '3.1': { ...sections3, PathItem: components('pathItems') },
};

/**
 * Gives each target its place. What stands in something that is taken over anyway stays there; what a component of the
 * entry is nothing but a reference to takes its place; a path that is used once stands where it is used; everything else
 * becomes a component of its own, if the version has a section for it.
 */
export function placeTargets(discovery: Discovery, entry: Location, version: SpecVersion): Placement {
  const siteOf = new Map<Visit, Reference>();
  const newComponents = new Map<Visit, NewComponent>();
  const nameOf = componentNames(entry);
  const taken = new Map<NodeType, Set<string>>();

  const sectionOf = ({ type, as }: Position) => (as === 'one' ? sections[version][type] : undefined);

  const namesIn = (section: readonly string[], type: NodeType) => {
    const names = taken.get(type) ?? new Set(existingNames(discovery, section, type));
    taken.set(type, names);
    return names;
  };

  for (const target of discovery.targets) {
    if (target.parent !== null || target === discovery.entry) continue;
    const slot = target.users.find(isSlot) ?? onlyPath(target);
    const section = sectionOf(target.position);
    if (slot) siteOf.set(target, slot);
    else if (section) {
      const names = namesIn(section, target.position.type);
      const name = nameOf(names, target.file.location, target.tokens);
      names.add(name);
      newComponents.set(target, { target, section, name });
    } else {
      const first = target.users.find(({ site }) => site !== null);
      if (first) siteOf.set(target, first);
    }
  }

  const homes = new Map<Visit, Tokens | null>([[discovery.entry, []]]);
  function homeOf(visit: Visit): Tokens | null {
    const chain: Visit[] = [];
    let here: Visit | null = visit;
    // Until its home is found a visit has none: that is what ends a circle of things that stand in each other.
    for (; here !== null && !homes.has(here); here = outer(here)) {
      homes.set(here, null);
      chain.push(here);
    }
    let home = here === null ? null : homes.get(here)!;
    for (const one of chain.reverse()) {
      const component = newComponents.get(one);
      if (component) home = [...component.section, component.name];
      else if (one.parent !== null && home !== null) home = [...home, one.step];
      homes.set(one, home);
    }
    return home;
  }
  const outer = (visit: Visit) =>
    newComponents.has(visit) ? null : (visit.parent ?? siteOf.get(visit)?.site ?? null);

  return {
    components: [...newComponents.values()],
    siteOf,
    isReferable: (position) => sectionOf(position) !== undefined,
    homeOf,
  };
}

/** A component of the entry that is nothing but a reference. */
function isSlot({ site }: Reference): boolean {
  if (site === null || !isPureRef(site.value)) return false;
  const map = site.parent;
  // The section may be in a file of its own.
  const owner = map && (map.parent ?? map.users[0]?.site?.parent);
  return (
    map?.position.as === 'map' &&
    owner?.position.as === 'one' &&
    (owner.position.type === 'Components' || owner.position.type === 'Document')
  );
}

/** The one place where a path item is used. */
function onlyPath({ position, users }: Visit): Reference | undefined {
  const [user, second] = users;
  return position.type === 'PathItem' && position.as === 'one' && !second && user?.site ? user : undefined;
}

/** The components that the entry has already in a section, which may be in a file of its own. */
function existingNames(
  { entry, visitOf }: Discovery,
  section: readonly string[],
  type: NodeType,
): ReadonlySet<string> {
  let value: JsonValue | undefined = entry.value;
  for (const [index, token] of section.entries()) {
    value = isObject(value) ? value[token] : undefined;
    if (!isObject(value)) return new Set();
    const isLast = index === section.length - 1;
    const here = visitOf(value, isLast ? { type, as: 'map' } : { type: 'Components', as: 'one' });
    const target = here?.reference?.target;
    if (target && 'users' in target) value = target.value;
  }
  return new Set(isObject(value) ? Object.keys(value) : []);
}
