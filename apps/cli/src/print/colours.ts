import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Styles a text, or leaves it as it is. */
export type Colours = (style: Style, text: string) => string;

interface Wishes {
  readonly isTerminal: boolean;
  readonly noColor: boolean;
  readonly forceColor: boolean;
}

export function coloursFor({ isTerminal, noColor, forceColor }: Wishes): Colours {
  // A text without letters has nothing to be coloured.
  return forceColor || (isTerminal && !noColor)
    ? (style, text) => (text === '' ? '' : styleText(style, text))
    : (_style, text) => text;
}
