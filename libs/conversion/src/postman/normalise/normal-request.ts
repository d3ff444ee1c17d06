import type { Auth, Body, Field, Request, SavedResponse } from '../model.js';

/** Where a request goes: the part of its URL that many requests share. */
export interface ServerAddress {
  /** With `{variables}`, without a slash at the end. */
  readonly url: string;
  readonly variables: readonly { readonly name: string; readonly default: string }[];
}

export interface PathParameter {
  readonly name: string;
  /** The only value that it has, if it stands for a part of the path that is no variable of the request; `null` for a variable. */
  readonly fixed: string | null;
  /** What the collection says of it; `null` if it only stands in the path. */
  readonly field: Field | null;
  readonly description: string;
  /** A value to try. */
  readonly example: string | null;
  /** The value that the collection's variable has. */
  readonly default: string | null;
}

/** A path as OpenAPI has it: `/users/{id}`. */
export interface PathTemplate {
  readonly text: string;
  readonly parameters: readonly PathParameter[];
}

export interface NormalSavedRequest {
  readonly response: SavedResponse;
  readonly query: readonly Field[];
  readonly headers: readonly Field[];
  readonly body: Body;
}

/** A request with its variables resolved, its URL taken apart and its authentication inherited. */
export interface NormalRequest {
  readonly source: Request;
  /** In capitals. */
  readonly method: string;
  readonly server: ServerAddress | null;
  readonly path: PathTemplate;
  readonly query: readonly Field[];
  readonly headers: readonly Field[];
  readonly body: Body;
  /** The requests that saved responses answered: more examples of the same. */
  readonly savedRequests: readonly NormalSavedRequest[];
  /** `inherit` when nobody up to the collection says anything. */
  readonly auth: Auth;
}

/** The requests of a collection, and the variables that were replaced by their values in them. */
export interface NormalRequests {
  readonly requests: readonly NormalRequest[];
  readonly usedVariables: ReadonlySet<Field>;
}
