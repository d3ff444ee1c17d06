/** Names of files in archives may have 65,535 bytes, and one is kept for every entry. */
const MOST_CHARACTERS = 300;

/** The end of a name, which says most, without half characters. A copy: a part of a text would keep all of it in memory. */
export function shortName(name: string): string {
  if (name.length <= MOST_CHARACTERS) return name;
  return Buffer.from(name.slice(-MOST_CHARACTERS)).toString();
}
