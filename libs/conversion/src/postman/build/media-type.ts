import type { Body, Field } from '../model.js';

const byLanguage = new Map(
  Object.entries({
    json: 'application/json',
    xml: 'application/xml',
    html: 'text/html',
    javascript: 'application/javascript',
    text: 'text/plain',
    plain: 'text/plain',
  }),
);

/** The media type that the headers name, without parameters; `null` if they name none that is one. */
export function mediaTypeOf(headers: readonly Field[]): string | null {
  for (const { key, disabled, value } of headers)
    if (key === 'content-type' && !disabled) return essenceOf(value ?? '');
  return null;
}

/** A media type without its parameters, in small letters; `null` for what is none. */
export function essenceOf(text: string): string | null {
  // Nearly every one is this one.
  if (text === 'application/json') return text;
  const end = text.search(/[;,]/);
  const type = (end < 0 ? text : text.slice(0, end)).trim().toLowerCase();
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+$/.test(type) ? type : null;
}

/** The media type under which a body stands; forms are what their mode says, whatever a header says. */
export function bodyMediaType(body: Body, headers: readonly Field[]): string {
  switch (body.mode) {
    case 'urlencoded':
      return 'application/x-www-form-urlencoded';
    case 'formdata':
      return 'multipart/form-data';
    case 'graphql':
      return 'application/json';
    case 'raw':
      return mediaTypeOf(headers) ?? guessMediaType(body.text, body.language);
    default:
      return mediaTypeOf(headers) ?? 'application/octet-stream';
  }
}

/** The media type of a text, from its language in Postman, else from its looks. */
export function guessMediaType(text: string, language: string | null): string {
  const named = language === null ? undefined : byLanguage.get(language.toLowerCase());
  if (named !== undefined && named !== 'text/plain') return named;
  if (/^\s*(?:[{[]|\/[/*])/.test(text)) return 'application/json';
  if (/^\s*<(?:!doctype html|html)/i.test(text)) return 'text/html';
  if (/^\s*<[?a-z]/i.test(text)) return 'application/xml';
  return 'text/plain';
}

export const isJson = (mediaType: string) => /[/+]json$/.test(mediaType);
