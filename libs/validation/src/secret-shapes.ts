/** Secrets that their issuers made recognisable; each begins with what no word begins with. */
const shapes: readonly (readonly [issuer: string, shape: string])[] = [
  ['GitHub', 'gh[pousr]_[0-9A-Za-z]{36,}|github_pat_\\w{50,}'],
  ['GitLab', 'glpat-[\\w-]{20,}'],
  ['Stripe', '[sr]k_live_[0-9A-Za-z]{16,}'],
  ['Amazon Web Services', '(?:AKIA|ASIA)[0-9A-Z]{16}(?![0-9A-Z])'],
  ['Google', 'AIza[\\w-]{35}(?![\\w-])|ya29\\.[\\w-]{30,}'],
  ['Slack', 'xox[abeprs]-[\\w-]{20,}'],
  ['OpenAI or Anthropic', 'sk-(?:ant-|proj-)[\\w-]{32,}'],
  ['SendGrid', 'SG\\.[\\w-]{20,}\\.[\\w-]{40,}'],
  ['Shopify', 'shp(?:at|ca|pa|ss)_[0-9a-f]{32}'],
  ['npm', 'npm_[0-9A-Za-z]{36}'],
  ['Postman', 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'],
];

const anyShape = new RegExp(`(?<![0-9A-Za-z_])(?:${shapes.map(([, shape]) => `(${shape})`).join('|')})`, 'g');
/** The line end after the first line may be written as an escape. */
const privateKey = /-----BEGIN (?:[A-Z]{1,20} )?PRIVATE KEY-----(?:\\[rn]|\s){0,4}[0-9A-Za-z+/=]{40}/;
const jsonWebToken = /(?<![\w.-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/;

/** Shorter texts have no secret of these shapes in them. */
const shortest = 20;
/** What people write for a secret when they show what one looks like. */
const madeUp = /example|sample|dummy|xxx|test|your|redacted|1234|abcd|0000|(.)\1{4}/i;
const fewestCharacters = 10;

/** What secret a text holds, as in `a private key`, or `null`. Takes time linear in the length of the text. */
export function secretIn(text: string): string | null {
  if (text.length < shortest) return null;
  for (const match of text.matchAll(anyShape)) {
    const [secret, ...issuers] = match;
    if (madeUp.test(secret) || new Set(secret).size < fewestCharacters) continue;
    return `a token or key of ${shapes[issuers.findIndex((group) => group !== undefined)]![0]}`;
  }
  if (text.includes('PRIVATE KEY-----') && privateKey.test(text)) return 'a private key';
  if (text.includes('.eyJ') && jsonWebToken.test(text)) return 'a JSON Web Token';
  return null;
}
