import { singular } from '../schema/singular.js';
import { camelCase, longestId, upperFirst } from './camel-case.js';
import type { OperationPlan } from './operation-plan.js';

/** Generated names such as `New Request` tell nothing. */
const saysNothing =
  /^(?:new request|untitled(?: request)?|request(?: copy)?|copy of|https?:\/\/.*|\/.*|\{\{.*|www\..*)$/is;
/** Names that are only what is done; the folder or the path says to what. */
const verbs =
  /^(?:get|list|create|add|update|edit|delete|remove|search|find|read|fetch|post|put|patch|set|show|view|save|send|upload|download|replace|retrieve|(?:get|list|find) ?(?:all|one|by ?id))$/i;

/** What a plan may be called, the shortest first, and again the last. Worked out as far as it is asked for. */
type Candidates = (level: number) => string;

const levels = 6;

/**
 * An operationId for each plan, unique without regard to case. Where a name does not do, folder, method and path say more, in this
 * order, for all that bear it: so the id of a request depends on the request, and on whether others bear its name, never on its position.
 */
export function nameOperations(plans: readonly OperationPlan[]): ReadonlyMap<OperationPlan, string> {
  const ids = new Map<OperationPlan, string>();
  const taken = new Set<string>();
  let open = plans.map((plan) => ({ plan, candidates: candidatesFor(plan) }));
  for (let level = 0; open.length > 0 && level < levels; level += 1) {
    const wanted = new Map<string, number>();
    const named = open.map((entry) => {
      const id = entry.candidates(level);
      const key = id.toLowerCase();
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
      return { entry, id, key };
    });
    open = [];
    for (const { entry, id, key } of named) {
      if (wanted.get(key) !== 1 || taken.has(key)) open.push(entry);
      else {
        ids.set(entry.plan, id);
        taken.add(key);
      }
    }
  }
  // Only a clash of checksums comes here.
  for (const { plan, candidates } of open) {
    const base = candidates(levels).slice(0, longestId - 6);
    let number = 2;
    while (taken.has(`${base}${number}`.toLowerCase())) number += 1;
    taken.add(`${base}${number}`.toLowerCase());
    ids.set(plan, `${base}${number}`);
  }
  return ids;
}

function candidatesFor(plan: OperationPlan): Candidates {
  const [first] = plan.requests;
  const { name, folder } = first.source;
  const method = first.method.toLowerCase();
  const plain = saysNothing.test(name) ? '' : withoutMethod(name);
  const isVerb = verbs.test(plain);
  const noun = () => folder?.name ?? lastNoun(plan.path.text);
  const base = camelCase(isVerb ? verbWith(plain, noun()) : plain);
  const place = () => plan.path.text.replace(/\{([^{}]*)\}/g, 'by $1');
  const shortest = base || camelCase(`${method} ${place()}`) || 'operation';

  return (level) => {
    switch (level) {
      case 0:
        return shortest;
      case 1:
        return folder && base !== '' && !isVerb ? camelCase(`${folder.name} ${plain}`) : shortest;
      case 2:
        return camelCase(`${method} ${base || place()}`);
      case 3:
        return folder && base !== '' ? camelCase(`${folder.path.slice(-8).join(' ')} ${plain}`) : shortest;
      case 4:
        return base === '' ? shortest : withPath(base, place());
      default:
        return `${shortest.slice(0, longestId - 6)}${checksum(`${first.method} ${plan.path.text} ${name}`)}`;
    }
  };
}

const lastNoun = (path: string) =>
  path.split('/').findLast((part) => part !== '' && !part.includes('{')) ?? '';

/** `Create` in the folder Users creates one of them: `createUser`. */
function verbWith(verb: string, noun: string): string {
  const [, does = verb, byId = ''] = /^(.*?)( ?by ?id)?$/is.exec(verb) ?? [];
  const isOfOne =
    byId !== '' || /^(?:create|add|update|edit|delete|remove|replace|post|put|patch)$/i.test(does);
  return `${does} ${isOfOne ? singular(noun) : noun} ${byId}`;
}

const withPath = (base: string, place: string) =>
  `${base}At${upperFirst(camelCase(place))}`.slice(0, longestId);

/** Six characters that are the same for the same text (FNV-1a). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36).toUpperCase().padStart(6, '0').slice(-6);
}

/** `GET List users` is `List users`; a name that is a path stays. */
function withoutMethod(name: string): string {
  const rest = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b[\s:-]+(.*)$/s.exec(name)?.[1];
  return rest && /^[\p{L}]/u.test(rest) ? rest : name;
}
