import { secretMarker } from '@connectory/conversion';

/** A text with the marker in place of every secret. */
export type Mask = (text: string) => string;

/** A shorter value stands in many texts by chance; it is masked where it is the whole text. */
const shortestPart = 6;

/** What a conversion took out of a definition, taken out of what Postman sends. */
export function maskOf(secrets: readonly { readonly value: string }[]): Mask {
  const values = [...new Set(secrets.map(({ value }) => value))].filter((value) => value !== '');
  const whole = new Set(values);
  const parts = values.filter((value) => value.length >= shortestPart).sort((a, b) => b.length - a.length);
  return (text) => {
    if (whole.has(text)) return secretMarker;
    return parts.reduce((masked, value) => masked.replaceAll(value, secretMarker), text);
  };
}

/** A value that no definition has: a secret, a variable without a value, nothing. */
export const isOpen = (masked: string): boolean =>
  masked === '' || masked.includes(secretMarker) || /\{\{[^{}]*\}\}/.test(masked);
