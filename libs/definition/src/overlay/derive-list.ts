import { isObject, type JsonObject, type JsonValue } from '../json.js';
import { identities, likeStep, quoted } from './overlay-target.js';
import type { ValueIds } from './value-ids.js';

/** How a list becomes another one by actions, if it need not be written anew. */
export interface ListSteps {
  readonly removed: readonly ItemStep[];
  readonly changed: readonly (ItemStep & { readonly old: JsonObject; readonly now: JsonObject })[];
  readonly appended: readonly JsonValue[];
}

/** How an item is called, and the step of a target to it. */
interface ItemStep {
  readonly token: string;
  readonly step: string;
}

/**
 * The steps from one list to another, in its order: items that can be told from each other by what they say are taken out and
 * changed one by one, all others only where they keep their places. `null` if that is not enough.
 */
export function deriveList(
  name: string,
  old: readonly JsonValue[],
  now: readonly JsonValue[],
  idOf: ValueIds,
): ListSteps | null {
  const [oldSteps, nowSteps] = [itemSteps(name, old), itemSteps(name, now)];
  if (oldSteps === null || nowSteps === null) return byIndex(old, now, idOf);
  return byIdentity({ list: old, steps: oldSteps }, { list: now, steps: nowSteps }, idOf);
}

/** What all the actions for the items of one list may look at: beyond that the list is written anew. */
const mostLooks = 20_000;

interface KnownItems {
  readonly list: readonly JsonValue[];
  readonly steps: readonly ItemStep[];
}

function byIdentity(old: KnownItems, now: KnownItems, idOf: ValueIds): ListSteps | null {
  const places = new Map(now.steps.map(({ step }, place) => [step, place]));
  const removed: ItemStep[] = [];
  const changed: ListSteps['changed'][number][] = [];
  let kept = 0;
  for (const [index, itemStep] of old.steps.entries()) {
    const place = places.get(itemStep.step);
    if (place === undefined) {
      removed.push(itemStep);
      continue;
    }
    if (place !== kept) return null;
    kept += 1;
    const [before, after] = [old.list[index]!, now.list[place]!];
    if (idOf(before) === idOf(after)) continue;
    changed.push({ ...itemStep, old: before as JsonObject, now: after as JsonObject });
  }
  if (kept === 0 || (removed.length + changed.length) * old.list.length > mostLooks) return null;
  return { removed, changed, appended: now.list.slice(kept) };
}

/** The steps to all items, `null` if one of them would lead to none or to another one as well. */
function itemSteps(name: string, list: readonly JsonValue[]): ItemStep[] | null {
  const steps: ItemStep[] = [];
  const counts = new Map<string, number>();
  const count = (step: string) => counts.set(step, (counts.get(step) ?? 0) + 1);
  const known = Object.hasOwn(identities, name) ? identities[name]! : [];
  for (const item of list) {
    if (typeof item === 'string') {
      const step = `[?@==${quoted(item)}]`;
      count(step);
      steps.push({ token: item, step });
      continue;
    }
    if (!isObject(item)) return null;
    const sets = known.filter((members) =>
      members.every((member) => Object.hasOwn(item, member) && typeof item[member] === 'string'),
    );
    if (sets.length === 0) return null;
    for (const members of sets) count(likeStep(item, members));
    steps.push({ token: item[sets[0]![0]!] as string, step: likeStep(item, sets[0]!) });
  }
  return steps.every(({ step }) => counts.get(step) === 1) ? steps : null;
}

function byIndex(old: readonly JsonValue[], now: readonly JsonValue[], idOf: ValueIds): ListSteps | null {
  if (old.length > now.length || old.length === 0) return null;
  const changed: ListSteps['changed'][number][] = [];
  for (const [index, before] of old.entries()) {
    const after = now[index]!;
    if (idOf(before) === idOf(after)) continue;
    if (!isObject(before) || !isObject(after)) return null;
    changed.push({ token: `${index}`, step: `[${index}]`, old: before, now: after });
  }
  return { removed: [], changed, appended: now.slice(old.length) };
}
