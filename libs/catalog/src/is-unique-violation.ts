import { QueryFailedError } from 'typeorm';

const UNIQUE_VIOLATION = '23505';

/** Whether a statement failed because a constraint has such a row already: somebody else was first. */
export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  error instanceof QueryFailedError &&
  (error.driverError as { code?: unknown }).code === UNIQUE_VIOLATION &&
  (error.driverError as { constraint?: unknown }).constraint === constraint;
