import type { ProblemIssue } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { ArgumentMetadata } from '@nestjs/common';

type Place = ProblemIssue['in'];

/** Anything that follows Standard Schema 1, such as a zod schema. */
type Schema = NonNullable<ArgumentMetadata['schema']>;

/** An answer stays small, whatever it answers. */
const MAX_ISSUES = 100;
const MAX_MESSAGE = 300;

const keyOf = (segment: PropertyKey | { readonly key: PropertyKey }) =>
  String(typeof segment === 'object' ? segment.key : segment);

/** The value as the schema gives it. Throws `request/invalid` with every fault of it at once, or the first hundred. */
export async function parseInput(
  schema: Schema,
  value: unknown,
  place: Place,
  name?: string,
): Promise<unknown> {
  const result = await schema['~standard'].validate(value);
  if (!result.issues) return result.value;
  const issues = result.issues.slice(0, MAX_ISSUES).map(({ path, message }) => ({
    in: place,
    pointer: [...(name === undefined ? [] : [name]), ...(path ?? []).map(keyOf)]
      .map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join(''),
    message: shortened(message),
  }));
  const first = issues[0]!;
  const where = first.pointer === '' ? `the ${place}` : `${first.pointer.slice(1)} in the ${place}`;
  const detail = `Check ${where}: ${first.message}${others(result.issues.length)}`;
  throw new ProblemError('request/invalid', detail, issues);
}

function others(count: number): string {
  if (count === 1) return '';
  const shown = count > MAX_ISSUES ? `, of which issues has the first ${MAX_ISSUES - 1}` : ', see issues';
  return ` (and ${count - 1} more${shown})`;
}

/** A message may repeat what was sent. */
const shortened = (message: string) =>
  message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE).toWellFormed()}…` : message;
