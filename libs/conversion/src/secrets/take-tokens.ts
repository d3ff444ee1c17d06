import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { findTokens, mayHoldTokens } from './find-tokens.js';
import { withStrings } from './mask-value.js';
import {
  isValueMember,
  openapiChild,
  openapiRoot,
  openapiSecret,
  type OpenapiContext,
} from './openapi-secrets.js';
import { nameOfPlace, pointerOfPlace, type Place } from './place.js';
import { isSecretName } from './secret-names.js';
import { secretMarker, type Secret } from './secret.js';
import { createValueFinder } from './value-finder.js';

interface OpenPlace extends Place {
  readonly parent: OpenPlace | null;
  /** `null` in a collection. */
  readonly context: OpenapiContext | null;
}

/** What the reader of collections takes itself, knowing what it is for. */
const authMembers = new Set(['auth', 'helperAttributes']);
const isLeftToReader = (name: string | null) =>
  name !== null && (isSecretName(name) || /^(?:set-)?cookie$/i.test(name));
/** Their values are words of the specification, or lead elsewhere in the document. */
const structural = new Set(['$ref', 'operationId', 'pattern']);

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
  const lookAt = (text: string, key: string, parent: OpenPlace) => {
    const { context } = parent;
    if (context !== null && context.role === 'data') {
      const named = openapiSecret(text, key, parent.value as JsonObject, context);
      if (named) return take({ value: text, parent, key }, [named]);
    } else if (context !== null && isValueMember(key)) {
      const inside = openapiChild(context, parent.value, key, text);
      const named = openapiSecret(text, key, parent.value as JsonObject, inside);
      if (named) return take({ value: text, parent, key }, [named]);
    }
    if (mayHoldTokens(text) && !structural.has(key)) lookCloser(text, key, parent);
  };
  const lookCloser = (text: string, key: string, parent: OpenPlace) => {
    const { context } = parent;
    const place = { value: text, parent, key };
    const tokens = findTokens(text, () => nameOfPlace(place));
    if (tokens.length === 0) return;
    if (context !== null) return take(place, tokens);
    const own = nameOfPlace(place);
    const now = tokens.filter((token) => !isLeftToReader(token.name) && !isLeftToReader(own));
    if (now.length > 0) take(place, now);
    if (now.length === tokens.length) return;
    const pointer = pointerOfPlace(place);
    for (const token of tokens) if (!now.includes(token)) left.push({ ...token, pointer });
  };
  const open: OpenPlace[] = [];
  const visit = (child: JsonValue, key: string, parent: OpenPlace) => {
    if (typeof child === 'string') lookAt(child, key, parent);
    else if (typeof child === 'object' && child !== null && !(isCollection && authMembers.has(key))) {
      const context = parent.context && openapiChild(parent.context, parent.value, key, child);
      open.push({ value: child, parent, key, context });
    }
  };

  if (typeof document !== 'object' || document === null) return { document, left };
  open.push({ value: document, parent: null, key: '', context: isCollection ? null : openapiRoot });
  for (let parent = open.pop(); parent; parent = open.pop()) {
    const { value } = parent;
    if (isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        const item = value[index]!;
        if (typeof item === 'string' || typeof item === 'object') visit(item, String(index), parent);
      }
    } else {
      for (const key in value as JsonObject) visit((value as JsonObject)[key]!, key, parent);
    }
  }
  return { document: withStrings(document, strings), left };
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
