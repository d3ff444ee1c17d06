import type { EgressErrorCode } from '@connectory/platform';

/** What the docs page of a finding says that the work on a registration itself has to make. */
export interface RegistrationFindingDocs {
  readonly title: string;
  readonly meaning: string;
  readonly remedy: string;
}

/** Every code by which a registration fails for what is not in its source: fetching, reading, or the work as a whole. */
export type RegistrationFindingCode =
  | `fetch/${EgressErrorCode | 'unexpected-status'}`
  | 'definition/not-understood'
  | 'registration/connector-gone'
  | 'registration/given-up';

const ask = 'Ask whoever runs this installation to look at the log of the worker.';

/** All of them are errors: without a source there is nothing to convert. */
export const registrationFindings = {
  'definition/not-understood': {
    title: 'Reading the document failed, and it is our fault',
    meaning: 'Connectory stumbled over the document in a way that it should not. The source is kept.',
    remedy: 'Report it with the id of the registration; the log of the worker has the reason.',
  },
  'fetch/aborted': {
    title: 'Fetching was given up',
    meaning: 'The worker was asked to stop while it was fetching the document.',
    remedy: 'Register the address again.',
  },
  'fetch/address-refused': {
    title: 'The address is inside a network that must not be called',
    meaning:
      'Names are resolved first, and nothing is fetched from addresses that are private, local to a machine or a link, or reserved: whoever registers an address could else make Connectory read what only its own network may see.',
    remedy:
      'If the document is meant to be fetched from inside, whoever runs this installation can allow its host in `CONNECTORY_EGRESS_ALLOW`. Otherwise hand it over as a file.',
  },
  'fetch/connection': {
    title: 'The server cannot be reached',
    meaning: 'The connection was refused, or it broke, and trying again did not help.',
    remedy:
      'Check the address and its port. It has to be reachable from where Connectory runs, not only from your browser. A file can always be handed over instead.',
  },
  'fetch/credentials-in-url': {
    title: 'The URL holds a name and a password',
    meaning: 'URLs are stored, shown and logged, so no secret may stand in them.',
    remedy: 'Hand the document over as a file, or serve it where no password is needed.',
  },
  'fetch/dns': {
    title: 'The name of the server is not known',
    meaning: 'The host in the URL has no address, and asking again did not help.',
    remedy:
      'Look for a slip in the name. A name that only your own network knows may not be known to Connectory.',
  },
  'fetch/encoding-refused': {
    title: 'The answer cannot be unpacked',
    meaning:
      'The server sent the document compressed in a way that is not known, or not in the way that it said.',
    remedy: 'Have it served as gzip, deflate, br or not compressed at all, or hand it over as a file.',
  },
  'fetch/header-refused': {
    title: 'A header cannot be sent',
    meaning: 'Fetching a document sends fixed headers, so this should not happen.',
    remedy: ask,
  },
  'fetch/method-refused': {
    title: 'A method cannot be sent',
    meaning: 'Fetching a document always uses GET, so this should not happen.',
    remedy: ask,
  },
  'fetch/redirect-refused': {
    title: 'The address leads on to one that is not followed',
    meaning:
      'A redirect from https to http would send the document through the open, where others can change it.',
    remedy: 'Register the address that it leads to in the end, with https.',
  },
  'fetch/scheme-refused': {
    title: 'The address does not begin with https',
    meaning: 'What comes over http can be changed on its way by others, so only https is fetched.',
    remedy:
      'Use the https address. Whoever runs this installation can allow http with `CONNECTORY_EGRESS_ALLOW_HTTP`.',
  },
  'fetch/timeout': {
    title: 'The server took too long',
    meaning: 'The whole document has to arrive within 30 seconds. Trying again did not help.',
    remedy: 'Try again when the server is less busy, or hand the document over as a file.',
  },
  'fetch/tls': {
    title: 'The certificate of the server is not accepted',
    meaning: 'It has expired, is made out to another name, or nobody vouches for it that Connectory trusts.',
    remedy: 'Have the certificate renewed, or hand the document over as a file.',
  },
  'fetch/too-large': {
    title: 'The answer is too large',
    meaning: 'The document, or what the server sends before it, is larger than this installation takes.',
    remedy:
      'Check that the address leads to the description itself. Split a description that is that large, or have `CONNECTORY_MAX_SOURCE_BYTES` raised.',
  },
  'fetch/too-many-redirects': {
    title: 'The address leads on and on',
    meaning:
      'Five redirects were followed and there was still another one, often because they lead in a circle.',
    remedy:
      'Register the address that it leads to in the end. Some lead to a page to sign in: use a file then.',
  },
  'fetch/unexpected-status': {
    title: 'The server did not answer with the document',
    meaning:
      'Only an answer with a status of 200 to 299 is taken as the document; the finding names the one that came.',
    remedy:
      'Open the address where nobody is signed in. For 401 and 403 the document needs credentials: hand it over as a file. For 404 look for a slip in the path.',
  },
  'fetch/url-invalid': {
    title: 'The URL cannot be read',
    meaning: 'The address, or one that it leads on to, is not a URL.',
    remedy: 'Copy the address from the bar of your browser. It begins with https:// and holds no spaces.',
  },
  'registration/connector-gone': {
    title: 'The connector is not there any more',
    meaning: 'The source was handed over for a connector that was deleted before the work on it was done.',
    remedy: 'Restore the connector and hand the source over again, or register it without a connector.',
  },
  'registration/given-up': {
    title: 'The work never came to an end',
    meaning: 'The worker began several times and was ended each time before it was done.',
    remedy: `Hand the source over again. If it ends the same way: ${ask}`,
  },
} as const satisfies Record<RegistrationFindingCode, RegistrationFindingDocs>;
