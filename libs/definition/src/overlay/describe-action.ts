import { type Patch } from './patch.js';
import { isOperation, tokensOf, type Place } from './place.js';

/** What a removal does, for people who read an overlay. */
export function describeRemoval(place: Place): string {
  const tokens = tokensOf(place);
  if (tokens.length === 3 && isOperation(tokens)) return `Removes ${placeName(tokens)}.`;
  return `Removes ${tokens.at(-1)!} from ${placeName(tokens.slice(0, -1))}.`;
}

/** What an update does, for people who read an overlay. */
export function describeUpdate(place: Place, { set, changed, merged }: Patch): string {
  const names = listed([...set.keys(), ...merged.keys()]);
  const adds = merged.size === 0 && [...set.keys()].every((name) => !changed.has(name));
  return `${adds ? 'Adds' : 'Changes'} ${names} ${adds ? 'to' : 'of'} ${placeName(tokensOf(place))}.`;
}

const mostNames = 4;

const listed = (names: readonly string[]): string =>
  names.length > mostNames
    ? `${names.slice(0, mostNames - 1).join(', ')} and ${names.length - mostNames + 1} more`
    : names.join(', ');

function placeName(tokens: readonly string[]): string {
  if (isOperation(tokens)) {
    const [, path, method, ...rest] = tokens;
    return [`${method!.toUpperCase()} ${path!}`, ...rest].join(', ');
  }
  if (tokens.length === 0) return 'the definition';
  const inside = tokens[0] === 'paths' || tokens[0] === 'components' ? tokens.slice(1) : tokens;
  return inside.length === 0 ? `the ${tokens[0]!}` : inside.join(', ');
}
