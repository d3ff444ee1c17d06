import type { Finding } from '@connectory/contracts';

/** Something that was handed over with an import, taken by itself. */
export type ImportEntry =
  | {
      readonly type: 'document';
      /** Where it stood: a path in the archive, a file, or a place in one. */
      readonly name: string;
      readonly bytes: Uint8Array;
      /** What its connector is to be called, where somebody said so. */
      readonly title: string | null;
      /** Postman's own id of a collection. */
      readonly postmanId: string | null;
    }
  | {
      /** Values for the variables of the collections beside it. Those of `globals` count where no environment has one. */
      readonly type: 'environment' | 'globals';
      readonly variables: Readonly<Record<string, string>>;
    }
  | { readonly type: 'refused'; readonly name: string; readonly finding: Finding };
