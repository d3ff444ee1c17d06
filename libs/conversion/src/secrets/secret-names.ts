import { secretMarker } from './secret.js';

const secretName =
  /(?:^|[-_.\s])(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|jwt|bearer|credentials?|authorization|signature|api[-_ ]?key|apikey|(?:access|private|auth|shared|subscription|account|client|secret|app|master|functions)[-_ ]?key|session[-_ ]?id|sid)(?:[-_ ]?(?:value|id))?$/i;
const paging =
  /(?:page|next|prev|previous|continuation|sync|skip|delta|cursor|cancellation)[-_ ]?token$|token[-_ ]?id$/i;
const apiKeyName =
  /^(?:x[-_])?(?:[a-z]+[-_])*(?:api[-_]?key|apikey|auth[-_]?token|access[-_]?token|subscription[-_]?key|functions[-_]?key|client[-_]?secret)$/i;
const placeholder =
  /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|your[-_ ].*|my[-_ ].*|(.)\1*|\.\.\.|string|text|null|undefined|true|false|none|example|token|password|secret|(?:access|bearer|auth|jwt)[-_ ]?token|api[-_ ]?key|client[-_ ]?secret|bearer|basic|\d{1,3})$/i;

/** Whether a parameter, variable or property of this name holds a secret: `password`, `client_secret`, `X-Api-Key`. */
export function isSecretName(name: string): boolean {
  const words = name.slice(-100).replace(/([a-z0-9])([A-Z])/g, '$1-$2');
  return (secretName.test(words) || apiKeyName.test(words)) && !paging.test(words);
}

/** Whether `text` can be a secret at all: not empty, not made of `{{variables}}`, not `<your token>` or `xxxx`, not taken out already. */
export function isLiteralSecret(text: string): boolean {
  const literal = text
    .replaceAll(secretMarker, '')
    .replace(/\{\{[^{}]*\}\}/g, '')
    .trim();
  return literal !== '' && !placeholder.test(literal);
}
