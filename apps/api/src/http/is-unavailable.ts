/** Error codes of the system and SQLSTATEs of PostgreSQL that say: not now, perhaps in a moment. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300', // too_many_connections
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
]);

const messages = [
  /connection terminated/i,
  /timeout exceeded when trying to connect/i,
  /connection is closed/i,
];

/** Whether an error means that the database does not answer at the moment. SQLSTATE class 08 is "connection exception". */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (passing.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  if (messages.some((message) => message.test(error.message))) return true;
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  const inner = 'driverError' in error ? error.driverError : error.cause;
  return inner !== undefined && inner !== error && isUnavailable(inner);
}
