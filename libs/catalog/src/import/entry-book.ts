import type { SourceVault } from '../registration/source-vault.js';
import type { NewEntry } from './import-order.js';

/** What is known of an entry beside the entries before it. */
export interface BookedEntry {
  /** From 0. */
  readonly position: number;
  /** Of its content; `null` for what was refused. */
  readonly fingerprint: string | null;
  /** By what another import knows that this is the same; `null` for what was refused. */
  readonly identity: string | null;
  /** The name of an earlier entry of the same identity and content. */
  readonly duplicateOf: string | null;
}

export interface EntryBook {
  add(entry: NewEntry): BookedEntry;
  /** Of all that was added, in its order: the same for the same. */
  readonly fingerprint: string;
}

/**
 * Gives the entries of one import their places and identities. A collection is known by the id that Postman gave it, all
 * else by its content. Of several collections with one id and other content the second is the second one each time the
 * same is handed over, so that doing it again changes nothing.
 */
export function createEntryBook(vault: Pick<SourceVault, 'fingerprint'>, organizationId: string): EntryBook {
  /** By identity: the fingerprint of its content, and the name of the entry. */
  const known = new Map<string, { readonly fingerprint: string; readonly name: string }>();
  let position = 0;
  let fingerprint = vault.fingerprint(organizationId, 'import');

  const identify = (
    name: string,
    content: string,
    postmanId: string | null,
  ): Pick<BookedEntry, 'identity' | 'duplicateOf'> => {
    const first = postmanId === null ? `content:${content}` : `postman:${postmanId}`;
    for (let count = 1; ; count += 1) {
      const identity = count === 1 ? first : `${first}#${count}`;
      const before = known.get(identity);
      if (!before) {
        known.set(identity, { fingerprint: content, name });
        return { identity, duplicateOf: null };
      }
      if (before.fingerprint === content) return { identity, duplicateOf: before.name };
    }
  };

  return {
    get fingerprint() {
      return fingerprint;
    },
    add(entry) {
      const content = entry.type === 'document' ? vault.fingerprint(organizationId, entry.bytes) : null;
      const what = entry.type === 'document' ? [content, entry.title] : [entry.finding.code];
      fingerprint = vault.fingerprint(organizationId, JSON.stringify([fingerprint, entry.name, ...what]));
      const booked = {
        position,
        fingerprint: content,
        ...(entry.type === 'document' && content !== null
          ? identify(entry.name, content, entry.postmanId)
          : { identity: null, duplicateOf: null }),
      };
      position += 1;
      return booked;
    },
  };
}
