import type { SentBody, SentRequest } from './sent-request.js';

/** The media type that a request names for its body; `null` for none and for what is none. */
export function declaredType(sent: SentRequest): string | null {
  const header = sent.headers.find(({ name }) => name.trim().toLowerCase() === 'content-type');
  const type = (header?.value ?? '').split(/[;,]/)[0]?.trim().toLowerCase() ?? '';
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+*-]+$/.test(type) ? type : null;
}

const byLanguage: Readonly<Record<string, RegExp>> = {
  json: /[/+]json$/,
  xml: /[/+]xml$/,
  html: /^text\/html$/,
  javascript: /javascript$/,
};

/** Whether a body may be sent as `offered`, a media type of a definition. */
export function fitsType(body: SentBody, declared: string | null, offered: string): boolean {
  const type = (offered.split(';')[0] ?? '').trim().toLowerCase();
  if (declared !== null && (type === declared || isWildcardFor(type, declared))) return true;
  switch (body.kind) {
    case 'none':
    case 'pruned':
      return true;
    case 'urlencoded':
      return type === 'application/x-www-form-urlencoded';
    case 'multipart':
      return type === 'multipart/form-data';
    case 'graphql':
      return /[/+]json$/.test(type) || type === 'application/graphql';
    case 'file':
      return declared === null;
    case 'text':
      return declared === null && textFits(body.text, body.language, type);
  }
}

/** Without a header Postman sends what the editor's language says, and plain text when that is not set. */
function textFits(text: string, language: string | null, type: string): boolean {
  const named = byLanguage[language ?? ''];
  if (named) return named.test(type);
  if (/^text\/plain$|^\*\/\*$/.test(type)) return true;
  if (/^\s*(?:[{["\d-]|true|false|null|\/[/*])/.test(text)) return /[/+]json$/.test(type);
  return /^\s*</.test(text) && /[/+](?:xml|html)$/.test(type);
}

const isWildcardFor = (type: string, declared: string) =>
  type === '*/*' || (type.endsWith('/*') && declared.startsWith(type.slice(0, -1)));
