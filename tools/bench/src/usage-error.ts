/** A use of the command that cannot be meant. */
export class UsageError extends Error {}
