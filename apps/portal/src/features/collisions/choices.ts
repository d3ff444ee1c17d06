import type { Collision, CollisionTake } from '@connectory/contracts';

/** What somebody has chosen for a place; the text of a value of their own may not be JSON yet. */
export type Choice =
  | { readonly take: 'source' }
  | { readonly take: 'overlay' }
  | { readonly take: 'value'; readonly text: string };

export type Choices = Readonly<Record<string, Choice>>;

export interface ParsedValue {
  readonly isValid: boolean;
  readonly value?: unknown;
}

export function parseValue(text: string): ParsedValue {
  try {
    return { isValid: true, value: JSON.parse(text) };
  } catch {
    return { isValid: false };
  }
}

export const isResolved = (choice: Choice | undefined): boolean =>
  choice !== undefined && (choice.take !== 'value' || parseValue(choice.text).isValid);

/** What is sent: the places that are resolved, in their order. */
export function takesOf(collisions: readonly Collision[], choices: Choices): CollisionTake[] {
  return collisions.flatMap(({ pointer }): CollisionTake[] => {
    const choice = choices[pointer];
    if (!choice) return [];
    if (choice.take !== 'value') return [{ pointer, take: choice.take }];
    const { isValid, value } = parseValue(choice.text);
    return isValid ? [{ pointer, take: 'value', value }] : [];
  });
}
