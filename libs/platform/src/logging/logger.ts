import {
  pino,
  stdTimeFunctions,
  type Logger as PinoLogger,
  type LevelWithSilent,
  type DestinationStream,
} from 'pino';
import { describeError } from './describe-error.js';
import { workContext } from './work-context.js';

export type Logger = PinoLogger;

/** Members whose values must never reach a log, wherever somebody hands them over. */
const secretMembers = [
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'token',
  'key',
  'apiKey',
  'secret',
  'sealed',
];

/**
 * JSON lines on standard output with the ids of the work at hand. Values of members that hold secrets are removed up
 * to two levels deep, and of an error in `err` what {@link describeError} leaves; whoever logs more than ids and counts picks the members by hand.
 */
export function createLogger(
  options: { name: string; level: LevelWithSilent },
  destination?: DestinationStream,
): Logger {
  const settings = {
    level: options.level,
    base: { app: options.name },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    mixin: () => ({ ...workContext() }),
    redact: {
      paths: secretMembers.flatMap((member) => [`["${member}"]`, `*["${member}"]`, `*.*["${member}"]`]),
      censor: '[removed]',
    },
  };
  return destination ? pino(settings, destination) : pino(settings);
}
