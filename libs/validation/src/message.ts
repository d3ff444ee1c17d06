/** The names in braces in a message. */
export type Placeholders<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a message needs to be filled with. */
export type Params<Message extends string> = Readonly<Record<Placeholders<Message>, string | number>>;

/** A message with its placeholders replaced: `'{name} is missing'`. */
export function fillMessage(message: string, params: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}
