import type { JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { findTokens } from './find-tokens.js';
import { withStrings } from './mask-value.js';
import {
  isValueMember,
  openapiChild,
  openapiRoot,
  openapiSecret,
  type OpenapiContext,
} from './openapi-secrets.js';
import { nameOfPlace, pointerOfPlace, type Place } from './place.js';
import { isSecretName, shortestInUse } from './secret-names.js';
import { secretMarker, type Secret } from './secret.js';
import { shortestToken } from './token-runs.js';
import { createValueFinder } from './value-finder.js';
import { walkStrings, type Container } from './walk-strings.js';

/** What the reader of collections takes itself, knowing what it is for. */
const authMembers = new Set<string | number>(['auth', 'helperAttributes']);
const isLeftToReader = (name: string | null) =>
  name !== null && (isSecretName(name) || /^(?:set-)?cookie$/i.test(name));
/** Their values are words of the specification, or lead elsewhere in the document. */
const structural = new Set<string | number>(['$ref', 'operationId', 'pattern']);

export interface TakenTokens {
  readonly document: JsonValue;
  /** Tokens of a collection that its reader most likely takes. */
  readonly left: readonly Secret[];
}

/**
 * The document with the marker in place of the secrets that show without knowing what is done with them: tokens by their
 * looks; in an OpenAPI description the examples and defaults of what is named like a secret, too. They go to the recorder.
 * In a collection, what stands under the name of a secret is left to the reader, which takes more than looks random.
 */
export function takeTokens(document: JsonValue, isCollection: boolean, recorder: Recorder): TakenTokens {
  const left: Secret[] = [];
  const strings: { place: Place; text: string }[] = [];
  const take = (place: Place, secrets: readonly Omit<Secret, 'pointer'>[]) => {
    const pointer = pointerOfPlace(place);
    for (const secret of secrets) recorder.takeSecret({ ...secret, pointer });
    strings.push({ place, text: withMarkers(place.value as string, secrets) });
  };
  const lookCloser = (text: string, context: OpenapiContext | null, placeOfText: () => Place) => {
    const tokens = findTokens(text, () => nameOfPlace(placeOfText()));
    if (tokens.length === 0) return;
    const place = placeOfText();
    if (context !== null) return take(place, tokens);
    const own = nameOfPlace(place);
    const now = tokens.filter((token) => !isLeftToReader(token.name) && !isLeftToReader(own));
    if (now.length > 0) take(place, now);
    if (now.length === tokens.length) return;
    const pointer = pointerOfPlace(place);
    for (const token of tokens) if (!now.includes(token)) left.push({ ...token, pointer });
  };
  if (isCollection) {
    walkStrings<null | 'collection'>(document, 'collection', {
      enter: (context, _, key) => (authMembers.has(key) ? null : context),
      shortest: shortestToken,
      look: (text, key, _, __, place) => {
        if (!structural.has(key)) lookCloser(text, null, place);
      },
    });
  } else {
    walkStrings<OpenapiContext>(document, openapiRoot, {
      enter: openapiChild,
      shortest: Math.min(shortestToken, shortestInUse),
      look: (text, key, parent, context, place) => {
        const named = secretByName(text, key, parent, context);
        if (named) take(place(), [named]);
        else if (text.length >= shortestToken && !structural.has(key)) lookCloser(text, context, place);
      },
    });
  }
  return { document: withStrings(document, strings), left };
}

function secretByName(
  text: string,
  key: string | number,
  parent: Container,
  context: OpenapiContext,
): Omit<Secret, 'pointer'> | null {
  if (context.role === 'data') return openapiSecret(text, key, parent, context);
  if (!isValueMember(key)) return null;
  return openapiSecret(text, key, parent, openapiChild(context, parent, key, text));
}

function withMarkers(text: string, secrets: readonly { readonly value: string }[]): string {
  const [only, ...others] = secrets;
  if (only !== undefined && others.length === 0) return text.replaceAll(only.value, secretMarker);
  return createValueFinder(secrets.map(({ value }) => value)).replace(text, secretMarker);
}

/** Takes those of the tokens that were left to the reader of collections which it has not taken, as part of a secret. */
export function takeLeftTokens(left: readonly Secret[], recorder: Recorder): void {
  if (left.length === 0) return;
  const finder = createValueFinder(left.map(({ value }) => value));
  const taken = new Set(recorder.secrets().flatMap(({ value }) => finder.find(value)));
  for (const secret of left) if (!taken.has(secret.value)) recorder.takeSecret(secret);
}
