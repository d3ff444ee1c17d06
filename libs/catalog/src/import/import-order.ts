import type { Finding } from '@connectory/contracts';

/** Who hands over an import, and what is to be done with it. */
export interface ImportOrder {
  readonly organizationId: string;
  /** The person who asks, or whose key asks. */
  readonly createdBy: { readonly id: string; readonly name: string };
  /** Names the person or the key that asks; an idempotency key is theirs alone. */
  readonly caller: string;
  readonly requestId: string;
  readonly name: string | null;
  /** A plan is asked for; it runs once it is committed. */
  readonly dryRun: boolean;
  readonly idempotencyKey: string | null;
}

/** Something that becomes an entry of an import: a document, or the name of what was refused. */
export type NewEntry =
  | {
      readonly type: 'document';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** What its connector is to be called. */
      readonly title: string | null;
      readonly postmanId: string | null;
    }
  | { readonly type: 'refused'; readonly name: string; readonly finding: Finding };

/** What is handed over with an import: entries, and values for the variables of the collections among them. */
export type HandedOverEntry =
  | NewEntry
  | {
      readonly type: 'environment' | 'globals';
      readonly variables: Readonly<Record<string, string>>;
    };
