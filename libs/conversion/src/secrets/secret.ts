/** What a secret is for; tells which part of a connection it may become. */
export type SecretKind =
  'basic' | 'bearer' | 'api-key' | 'oauth2' | 'cookie' | 'url-credentials' | 'variable' | 'token' | 'other';

/** A value that must not enter a definition. */
export interface Secret {
  /** Of the string in the source that holds it. */
  readonly pointer: string;
  readonly kind: SecretKind;
  /** What the source calls it: the header, the parameter, the variable; `null` if it has no name. */
  readonly name: string | null;
  /** The string at `pointer`, or the part of it that is secret. */
  readonly value: string;
}

/** Stands in a stored source and in examples where a secret was. */
export const secretMarker = 'connectory-secret-removed';
