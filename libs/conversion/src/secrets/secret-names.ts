import { secretMarker } from './secret.js';

const secretName =
  /(?:^|[-_.\s])(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|jwt|bearer|credentials?|authorization|signature|api[-_ ]?key|apikey|(?:access|private|auth|shared|subscription|account|client|secret|app|master|functions)[-_ ]?key|secret[-_ ]?id)(?:[-_ ]?value)?$|^(?:x-|php|j|asp\.net_)?sess(?:ion)?[-_ ]?id$|^connect\.sid$/i;
const paging =
  /(?:page|next|prev|previous|continuation|sync|skip|delta|cursor|cancellation)[-_ ]?token$|token[-_ ]?id$/i;
const apiKeyName =
  /^(?:x[-_])?(?:[a-z]+[-_])*(?:api[-_]?key|apikey|auth[-_]?token|access[-_]?token|subscription[-_]?key|functions[-_]?key|client[-_]?secret)$/i;
const placeholder =
  /^(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|your[-_ ].*|my[-_ ].*|(.)\1*|\.\.\.|string|text|null|undefined|true|false|none|example|token|password|secret|(?:access|bearer|auth|jwt)[-_ ]?token|api[-_ ]?key|client[-_ ]?secret|bearer|basic|\d{1,3})$/i;
/** What names something that is random on purpose and known to everybody, alone or with another of these behind it. */
const publicWords =
  'id identifier [gu]uid sha\\d* md5 hash hashe digest e-?tag checksum crc\\d* fingerprint thumbprint cursor page next prev previous marker after before offset anchor bookmark image img photo picture avatar thumb thumbnail icon logo video audio media file filename attachment document pdf url uri href link src path ref version revision rev nonce state kid certificate cert public modulus x5[ctu] [xyne] data content body payload raw base64 encoded binary blob byte polyline geometry shape route sort query filter code slug name type title number reference transaction invoice order operation receipt address hashtag color track trace span request correlation idempotency role space user member team account item node group hit email to from did wallet match'.split(
    ' ',
  );
const publicName = new RegExp(
  `(?:^|[-_.$\\s])(?:${publicWords.join('|')})s?(?:[-_.]?(?:key|token|value|${publicWords.join('|')})s?)?$`,
  'i',
);

/** Names come again and again. */
const mostRemembered = 5_000;
function remember(judge: (words: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const end = name.length > 100 ? name.slice(-100) : name;
    const before = known.get(end);
    if (before !== undefined) return before;
    const verdict = judge(end.replace(/([a-z0-9])([A-Z])/g, '$1-$2'));
    if (known.size >= mostRemembered) known.clear();
    // A copy: a part of a text keeps all of the text in memory.
    known.set(` ${end}`.slice(1), verdict);
    return verdict;
  };
}

/** Whether a parameter, variable or property of this name holds a secret: `password`, `client_secret`, `X-Api-Key`. */
export const isSecretName = remember(
  (words) => (secretName.test(words) || apiKeyName.test(words)) && !paging.test(words),
);

/** Whether what has this name may look random and be no secret: `id`, `etag`, `nextCursor`, `imageData`. */
export const isPublicName = remember(
  (words) =>
    (publicName.test(words) && !secretName.test(words)) ||
    paging.test(words) ||
    /^\d+$|test-value$/.test(words),
);

/** Whether `text` can be a secret at all: not empty, not made of `{{variables}}`, not `<your token>` or `xxxx`, not taken out already. */
export function isLiteralSecret(text: string): boolean {
  const literal = text
    .replaceAll(secretMarker, '')
    .replace(/\{\{[^{}]*\}\}/g, '')
    .trim();
  return literal !== '' && !placeholder.test(literal);
}

const exampleWords =
  /example|sample|test|demo|dummy|sandbox|fake|mock|placeholder|your|string|word|secret|token|key|foo|bar|abc|xyz|xxx|123|qwert|user|admin|lorem|value|here|insert|replace|change/gi;
/** So many characters beside such words may be the secret that they name. */
export const shortestInUse = 12;

/** Whether `text` looks as if it were in use: not a word, not what people write as an example. */
export function isLikelyInUse(text: string): boolean {
  return (
    text.length >= shortestInUse &&
    text.length <= 4_096 &&
    isLiteralSecret(text) &&
    /\d/.test(text) &&
    /[a-z]/i.test(text) &&
    !/\s|\.{3}|…|^0x[\da-f]+$/i.test(text.trim()) &&
    text.replace(exampleWords, '').length >= shortestInUse
  );
}
