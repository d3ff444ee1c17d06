/** What a pre-request script does to the request, as far as its text tells. */
export interface ScriptPurpose {
  /** The headers that it sets, as far as they are named. */
  readonly headers: readonly string[];
  readonly setsHeader: boolean;
  /** The algorithm that it signs with, in small letters; `null` if it does not sign. */
  readonly signature: string | null;
}

/** The ways to a header: `pm.request.headers.add({ key: 'X' … })`, `.upsert('X: y')`, `pm.request.addHeader(…)`. */
const setter =
  /\bpm\.request\.(?:headers\.(?:add|append|upsert|insert|prepend|assimilate|populate)|addHeader|upsertHeader)\s*\(/g;
const keyed = /^\s*\{[^{}]{0,200}?\bkey['"]?\s*:\s*['"`]([\w-]+)['"`]/;
const line = /^\s*['"`]([\w-]+)\s*[:'"`]/;
const hmac =
  /\bHmac(SHA\d{1,3}|MD5|RIPEMD160)\b|\bcreateHmac\s*\(\s*['"`]([\w-]+)|\bcrypto\.subtle\.sign\s*\(|\bKJUR\.[\w.]{0,40}?(?:Mac|JWS|Signature)\b|\bjsrsasign\b/i;

export function recogniseScript(text: string): ScriptPurpose {
  const headers = new Set<string>();
  let setsHeader = false;
  for (const { index, 0: call } of text.matchAll(setter)) {
    setsHeader = true;
    const argument = text.slice(index + call.length, index + call.length + 300);
    const name = (keyed.exec(argument) ?? line.exec(argument))?.[1];
    if (name !== undefined) headers.add(name);
  }
  const found = hmac.exec(text);
  const algorithm = found && (found[1] ?? found[2] ?? 'unknown');
  return { headers: [...headers], setsHeader, signature: algorithm?.toLowerCase() ?? null };
}
