/** Names of what the api puts into Nest's container that is no class. */
export const API_CONFIG = Symbol('ApiConfig');
export const LOGGER = Symbol('Logger');
export const METRICS = Symbol('Metrics');
export const NOTIFICATIONS = Symbol('Notifications');
export const QUEUE = Symbol('Queue');
export const DATA_SOURCE = Symbol('DataSource');
export const TENANT = Symbol('Tenant');
export const CHECKER = Symbol('DefinitionChecker');
