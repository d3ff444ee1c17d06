import { z } from 'zod';
import { searchWords } from '../text.js';
import { Connector, ConnectorState } from './connector.js';
import { PageQuery } from './page.js';
import { SourceKind } from './registration.js';

const SourceKindName = SourceKind.shape.kind;

/** A text of a connector in which words were found that somebody looked for. */
export const SearchMatch = z
  .object({
    field: z.enum(['name', 'tag', 'host', 'operation', 'owner', 'description']),
    text: z.string(),
  })
  .meta({ id: 'SearchMatch' });
export type SearchMatch = z.infer<typeof SearchMatch>;

export const FoundConnector = Connector.extend({
  /** Why it was found, the part that counts most first; empty when no words were looked for. */
  matches: z.array(SearchMatch),
}).meta({ id: 'FoundConnector' });
export type FoundConnector = z.infer<typeof FoundConnector>;

export const ConnectorFilter = z.strictObject({
  /** Words to look for in names, descriptions, operations, tags and owners; each may be unfinished. */
  q: searchWords(200).optional(),
  tag: searchWords(200).optional(),
  state: ConnectorState.optional(),
  /** The id of the person who registered it. */
  owner: searchWords(200).optional(),
  /** What its source is. */
  kind: SourceKindName.optional(),
});
export type ConnectorFilter = z.infer<typeof ConnectorFilter>;

export const ConnectorQuery = PageQuery.extend(ConnectorFilter.shape);
export type ConnectorQuery = z.infer<typeof ConnectorQuery>;

export const ConnectorPage = z
  .object({
    items: z.array(FoundConnector),
    nextCursor: z.string().nullable(),
    /** Words that nobody has used here, with those that were looked for in their place. */
    corrections: z.array(z.object({ word: z.string(), instead: z.array(z.string()) })),
  })
  .meta({ id: 'ConnectorPage' });
export type ConnectorPage = z.infer<typeof ConnectorPage>;
