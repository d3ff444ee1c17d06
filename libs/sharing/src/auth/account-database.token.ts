/** Nest's token for the {@link AccountDatabase}. */
export const ACCOUNT_DATABASE = Symbol('AccountDatabase');
