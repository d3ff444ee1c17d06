/** Names of what the worker puts into Nest's container that is no class. */
export const DATA_SOURCE = Symbol('DataSource');
export const SYSTEM_DATA_SOURCE = Symbol('SystemDataSource');
export const QUEUE = Symbol('Queue');
export const READER = Symbol('DefinitionReader');
export const ENTRY_READER = Symbol('EntryReader');
export const GATHERER = Symbol('SourceGatherer');
export const EGRESS = Symbol('Egress');
export const HANDLERS = Symbol('Handlers');
