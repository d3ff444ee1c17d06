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
  if (!forceColor && (!isTerminal || noColor)) return (_style, text) => text;
  // Whether to colour is decided here; Node.js would look at its own standard output.
  return (style, text) => (text === '' ? '' : styleText(style, text, { validateStream: false }));
}
