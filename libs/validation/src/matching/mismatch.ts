import { appendPointer } from '@connectory/definition';

/** Where and why a value does not fit a schema. */
export interface Mismatch {
  /** Reference tokens from the value to the place inside it. */
  readonly path: readonly (string | number)[];
  /** In words that follow “it”: `must be an integer, but is a string`. */
  readonly why: string;
  /** It is the type that is wrong: of several alternatives, this one was hardly meant. */
  readonly isOfType: boolean;
}

/** The place inside the value, as the subject of `why`: `it`, or the pointer from the value. */
export const placeInside = ({ path }: Mismatch): string =>
  path.length === 0 ? 'it' : `\`${appendPointer('', ...path)}\``;
