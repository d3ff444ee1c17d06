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

/** A message with its placeholders replaced: `'{name} is missing'`. */
export function fillMessage(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? shortened(String(params[name])) : whole,
  );
}
