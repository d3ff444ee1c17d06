import type { ProblemIssue } from '@connectory/contracts';
import { ProblemError } from '@connectory/platform';
import type { ArgumentMetadata } from '@nestjs/common';

type Place = ProblemIssue['in'];

/** Anything that follows Standard Schema 1, such as a zod schema. */
type Schema = NonNullable<ArgumentMetadata['schema']>;

const keyOf = (segment: PropertyKey | { readonly key: PropertyKey }) =>
  String(typeof segment === 'object' ? segment.key : segment);

/** The value as the schema gives it. Throws `request/invalid` with every fault of it at once. */
export async function parseInput(
  schema: Schema,
  value: unknown,
  place: Place,
  name?: string,
): Promise<unknown> {
  const result = await schema['~standard'].validate(value);
  if (!result.issues) return result.value;
  const issues = result.issues.map(({ path, message }) => ({
    in: place,
    pointer: [...(name === undefined ? [] : [name]), ...(path ?? []).map(keyOf)]
      .map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join(''),
    message,
  }));
  const first = issues[0]!;
  const where = first.pointer === '' ? `the ${place}` : `${first.pointer.slice(1)} in the ${place}`;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more, see issues)` : '';
  throw new ProblemError('request/invalid', `Check ${where}: ${first.message}${more}`, issues);
}
