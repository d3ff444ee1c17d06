import { parentPointer } from '@connectory/definition';

/** Places of a document that have been taken. */
export interface Claims {
  /** Takes places with all that stands below them; false, and takes none, if one lies within another's or the other way round. */
  readonly claim: (pointers: readonly string[]) => boolean;
}

export function createClaims(): Claims {
  const taken = new Set<string>();
  /** What has a taken place below it. */
  const above = new Set<string>();
  const isFree = (pointer: string) =>
    !taken.has(pointer) &&
    !above.has(pointer) &&
    ancestorsOf(pointer).every((ancestor) => !taken.has(ancestor));
  return {
    claim: (pointers) => {
      if (!pointers.every(isFree)) return false;
      for (const pointer of pointers) {
        taken.add(pointer);
        for (const ancestor of ancestorsOf(pointer)) above.add(ancestor);
      }
      return true;
    },
  };
}

function ancestorsOf(pointer: string): string[] {
  const ancestors: string[] = [];
  for (let at = parentPointer(pointer); at !== null; at = parentPointer(at)) ancestors.push(at);
  return ancestors;
}
