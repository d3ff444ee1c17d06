import type { JsonValue } from '@connectory/definition';

/*
 * A collection as plain data, the same for every format of Postman. `pointer` is always the node's place in
 * the source. Nothing is resolved yet: texts still have their `{{variables}}`.
 */

/** A header, a query parameter, a form field, a path variable or a variable. */
export interface Field {
  readonly pointer: string;
  readonly name: string;
  /** The name without spaces around it, in small letters: what tells one header from another. */
  readonly key: string;
  /** `null` if there is none: `?flag`. */
  readonly value: string | null;
  /** Of the member that holds the value; `null` if the field is a text as a whole. */
  readonly valueMember: string | null;
  readonly description: string;
  readonly disabled: boolean;
  readonly isFile: boolean;
  /** Marked as a secret in Postman. */
  readonly isSecret: boolean;
  /** Of a part of a multipart body. */
  readonly contentType: string | null;
}

/** Where the value of a field stands. */
export const valuePointer = ({ pointer, valueMember }: Field): string =>
  valueMember === null ? pointer : `${pointer}/${valueMember}`;

export type Body = (
  | { readonly mode: 'none' }
  | {
      readonly mode: 'raw';
      readonly text: string;
      readonly textPointer: string;
      readonly language: string | null;
    }
  | { readonly mode: 'urlencoded' | 'formdata'; readonly fields: readonly Field[] }
  | { readonly mode: 'file'; readonly sourcePointer: string | null }
  | {
      readonly mode: 'graphql';
      readonly query: string;
      readonly variables: string;
      /** Of the string that holds the variables; `null` if they are not a string. */
      readonly variablesPointer: string | null;
      readonly operationName: string | null;
    }
) & {
  /** The nodes that hold the body, and those that hold what is typed in but not sent. */
  readonly pointers: readonly string[];
  readonly unsent: readonly string[];
};

export interface AuthValue {
  readonly pointer: string;
  readonly value: JsonValue;
}

/** What a node says of authentication: nothing, that there is none, or a type with its values by name. */
export type Auth =
  | { readonly kind: 'inherit' }
  | { readonly kind: 'none'; readonly pointer: string }
  | {
      readonly kind: 'scheme';
      readonly pointer: string;
      readonly type: string;
      readonly values: ReadonlyMap<string, AuthValue>;
    };

export interface Url {
  readonly pointer: string;
  /** The members that hold the address: `raw`, `host`, `path` and their kin; none if the URL is a text. */
  readonly parts: readonly string[];
  /** Without query and fragment: `https://{{host}}/users/:id`. */
  readonly address: string;
  /** It has a scheme and no host behind it. */
  readonly lacksHost: boolean;
  /** Of the string that holds the address, or most of it. */
  readonly textPointer: string;
  readonly query: readonly Field[];
  /** What the path variables are called and stand for. */
  readonly variables: readonly Field[];
}

export interface SavedResponse {
  readonly pointer: string;
  /** The members that say what the response is: name, status, code, language. */
  readonly members: readonly string[];
  readonly name: string;
  readonly code: number | null;
  readonly status: string;
  readonly headers: readonly Field[];
  readonly body: string | null;
  readonly bodyPointer: string;
  readonly language: string | null;
  /** The request that was answered. */
  readonly original: SavedRequest | null;
}

export interface SavedRequest {
  readonly pointer: string;
  readonly description: string;
  readonly url: Url;
  readonly headers: readonly Field[];
  readonly body: Body;
}

export interface Folder {
  readonly pointer: string;
  readonly name: string;
  readonly description: string;
  readonly parent: Folder | null;
  /** Its name and the names of the folders above it, from the top; of folders nested deeper than 100 the middle is left out. */
  readonly path: readonly string[];
  readonly auth: Auth;
  readonly variables: readonly Field[];
  /** A collection of a dump of several. */
  readonly isCollection: boolean;
}

export interface Request {
  /** Of the item: the node that has the name. */
  readonly pointer: string;
  /** Of the node that has the method and the URL. */
  readonly requestPointer: string;
  readonly id: string | null;
  /** Of the members that hold the id, and of those that hold the description. */
  readonly idPointers: readonly string[];
  readonly descriptionPointers: readonly string[];
  /** Members that say once more what others say, or that they say nothing. */
  readonly mergedPointers: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly folder: Folder | null;
  readonly method: string;
  readonly url: Url;
  readonly headers: readonly Field[];
  readonly body: Body;
  readonly auth: Auth;
  readonly variables: readonly Field[];
  readonly responses: readonly SavedResponse[];
}

export interface Collection {
  readonly pointer: string;
  /** Of the node that has name and description. */
  readonly infoPointer: string;
  readonly id: string | null;
  readonly name: string;
  readonly description: string;
  readonly version: string | null;
  readonly auth: Auth;
  readonly variables: readonly Field[];
  /** The values of an environment; they win over the variables of a collection. */
  readonly environment: readonly Field[];
  /** Members that say in which order and in which folder requests stand. */
  readonly orderPointers: readonly string[];
  /** Parents before children, in the order of the collection. */
  readonly folders: readonly Folder[];
  readonly requests: readonly Request[];
}
