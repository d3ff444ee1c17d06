/*
 * What Postman would send for one request of a collection, as plain data. Variables without a value, or with an empty one, are
 * still there as `{{name}}`, dynamic ones (`{{$guid}}`) too; what Postman adds by itself (Host, User-Agent …) and signs is not.
 */

export interface SentField {
  readonly name: string;
  /** `null` for a name without `=`. */
  readonly value: string | null;
}

export interface SentPart {
  readonly name: string;
  readonly value: string;
  readonly isFile: boolean;
  readonly contentType: string | null;
}

export type SentBody =
  | { readonly kind: 'none' }
  /** There is one, but Postman does not send it with this method. */
  | { readonly kind: 'pruned' }
  | { readonly kind: 'text'; readonly text: string; readonly language: string | null }
  | { readonly kind: 'urlencoded'; readonly parts: readonly SentPart[] }
  | { readonly kind: 'multipart'; readonly parts: readonly SentPart[] }
  | { readonly kind: 'file' }
  | {
      readonly kind: 'graphql';
      readonly query: string;
      readonly variables: string;
      readonly operationName: string | null;
    };

export interface SentAuth {
  /** As Postman names it: `basic`, `apikey`, `oauth2` … */
  readonly type: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface SentUrl {
  /** Scheme, host and port, in small letters except for `{{names}}`; `null` if the URL has no host. */
  readonly origin: string | null;
  /** As it stands in the URL, `/` at least. */
  readonly path: string;
}

export interface SentRequest {
  /** Of the item in the source. */
  readonly pointer: string;
  readonly name: string;
  /** In capitals. */
  readonly method: string;
  /** Where it goes; a second time with nothing in place of variables whose value is empty, if there are such. */
  readonly urls: readonly [SentUrl, ...SentUrl[]];
  readonly query: readonly SentField[];
  readonly headers: readonly SentField[];
  readonly body: SentBody;
  /** The same with variables whose value is empty still in it: whoever wrote such a variable means to fill it in. */
  readonly openBody: SentBody;
  /** `null` for none. */
  readonly auth: SentAuth | null;
}
