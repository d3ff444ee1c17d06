/** What proxies tell of the one they ask for; Next puts what it sees itself where one of them is missing. */
const told = [
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'forwarded',
  'x-real-ip',
];

/**
 * Takes out of a request's headers what anybody can claim about where it comes from, so that limits count callers. Behind a
 * proxy the last address is kept, which that proxy saw itself, whether it replaces what stood there or appends to it.
 *
 * @param {import('node:http').IncomingHttpHeaders} headers changed in place
 * @param {boolean} behindProxy whether every request comes through one proxy of ours
 */
export function keepKnownOrigin(headers, behindProxy) {
  const seen = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  if (!behindProxy) for (const name of told) delete headers[name];
  else if (seen) headers['x-forwarded-for'] = seen;
  else delete headers['x-forwarded-for'];
}
