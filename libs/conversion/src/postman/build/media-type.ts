import type { Field } from '../model.js';

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
  const header = headers.find(
    ({ name, disabled }) => !disabled && name.trim().toLowerCase() === 'content-type',
  );
  const type = header?.value?.split(/[;,]/)[0]?.trim().toLowerCase() ?? '';
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+$/.test(type) ? type : null;
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
