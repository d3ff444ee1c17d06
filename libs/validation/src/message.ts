/** The names in braces in a message. */
export type Placeholders<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a message needs to be filled with. */
export type Params<Message extends string> = Readonly<Record<Placeholders<Message>, string | number>>;

/** Longer values say no more, and a hostile document could make thousands of messages as long as its names. */
const longestValue = 200;

const shortened = (text: string) =>
  text.length > longestValue ? `${text.slice(0, longestValue - 1)}…` : text;

/** Literal texts and names of placeholders in turn. Messages are few, and filled for every finding. */
const partsOf = new Map<string, readonly string[]>();

/** A message with its placeholders replaced: `'{name} is missing'`. */
export function fillMessage(message: string, params: Readonly<Record<string, string | number>>): string {
  let parts = partsOf.get(message);
  if (parts === undefined) {
    parts = message.split(/\{(\w+)\}/);
    partsOf.set(message, parts);
  }
  let filled = parts[0]!;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index]!;
    filled += Object.hasOwn(params, name) ? shortened(String(params[name])) : `{${name}}`;
    filled += parts[index + 1]!;
  }
  return filled;
}
