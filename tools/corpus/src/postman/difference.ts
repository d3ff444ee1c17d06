/** One way in which a request that is rebuilt from a definition is not the one that Postman sends. */
export interface Difference {
  readonly part: 'path' | 'query' | 'header' | 'body';
  /** `missing`: there is no place for it; `value`: no example has it; `extra`: the definition demands it. */
  readonly kind: 'missing' | 'value' | 'extra';
  /** Of the parameter, header or field; the media type for a body. */
  readonly name: string;
  readonly sent: string;
}
