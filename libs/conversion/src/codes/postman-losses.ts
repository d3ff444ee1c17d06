import type { ConversionCode } from './conversion-code.js';
import { postmanItems, postmanRequest } from './example-sources.js';

const url = 'https://api.example.com/text/v3.0/sentiment';

/** The codes that only ledgers of Postman collections bear. */
export const postmanLosses = [
  {
    code: 'postman/address-without-host',
    severity: null,
    isLoss: true,
    title: 'An address without a host is no address',
    meaning:
      'The URL has a scheme and no host behind it, so Postman sends the request to whatever comes next, or nowhere. The operation stands at the path that was most likely meant.',
    remedy: 'Give the request a URL with a host in Postman, or the connector a host.',
    example: {
      source: postmanRequest({ url: { raw: 'http:///sentiment', protocol: 'http', path: ['sentiment'] } }),
    },
  },
  {
    code: 'postman/auth-not-used',
    severity: null,
    isLoss: true,
    title: 'Authentication that no request uses is left out',
    meaning:
      'Every request below the folder, or of the collection, says itself how it authenticates, so what stands here is never used.',
    remedy: 'Nothing.',
    example: {
      source: {
        ...postmanItems({
          name: 'Drafts',
          item: [],
          auth: { type: 'hawk', hawk: [{ key: 'algorithm', value: 'sha256' }] },
        }),
      },
    },
  },
  {
    code: 'postman/body-not-sent',
    severity: null,
    isLoss: true,
    title: 'A body that is not sent is left out',
    meaning:
      'Postman keeps what is typed in under each mode of a body, and sends that of the chosen mode. What is switched off or of another mode is left out.',
    remedy: 'If the API takes the other body, too, make a request of its own for it.',
    example: {
      source: postmanRequest({
        body: { mode: 'raw', raw: '{}', urlencoded: [{ key: 'text', value: 'Good' }] },
      }),
    },
  },
  {
    code: 'postman/bookkeeping',
    severity: null,
    isLoss: true,
    title: 'How Postman keeps the collection is left out',
    meaning:
      'Ids, owners, orders, revisions and times of change say something about the file in Postman, and nothing about the API.',
    remedy: 'Nothing.',
    example: {
      source: { ...postmanRequest(), uid: '12-0f8b6c1e', owner: '12' },
    },
  },
  {
    code: 'postman/client-setting',
    severity: null,
    isLoss: true,
    title: 'A setting of the Postman application is left out',
    meaning: 'Proxies and certificates are settings of the caller, not of the API.',
    remedy: 'Nothing.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        certificate: { name: 'Of the office' },
        request: { method: 'POST', url },
      }),
    },
  },
  {
    code: 'postman/content-type-contradicts-body',
    severity: null,
    isLoss: true,
    title: 'A Content-Type header that contradicts the body is left out',
    meaning:
      'The body is a form, or of another kind than the header says. The definition takes the kind of the body.',
    remedy: 'Delete the header: Postman sends the right one by itself.',
    example: {
      source: postmanRequest({
        header: [{ key: 'Content-Type', value: 'application/json' }],
        body: { mode: 'urlencoded', urlencoded: [{ key: 'text', value: 'Good' }] },
      }),
    },
  },
  {
    code: 'postman/fragment',
    severity: null,
    isLoss: true,
    title: 'The fragment of a URL is left out',
    meaning: 'What stands behind the `#` of a URL is for whoever reads the answer, and is never sent.',
    remedy: 'Nothing. If the API wants it, write the `#` as `%23`.',
    example: {
      source: postmanRequest({
        url: { raw: `${url}#top`, host: ['api.example.com'], path: ['sentiment'], hash: 'top' },
      }),
    },
  },
  {
    code: 'postman/local-file',
    severity: null,
    isLoss: true,
    title: 'The path of a local file is left out',
    meaning:
      'The request sends a file from the machine of whoever made the collection. That the body is a file is kept; where it lay is nobody’s business.',
    remedy: 'Nothing.',
    example: {
      source: postmanRequest({ body: { mode: 'file', file: { src: '/home/ada/review.txt' } } }),
    },
  },
  {
    code: 'postman/monitor-not-converted',
    severity: null,
    isLoss: true,
    title: 'Monitors and mock servers are left out',
    meaning: 'They are services that Postman runs around a collection, not parts of the API.',
    remedy: 'Nothing.',
    example: {
      source: { ...postmanRequest(), monitors: [{ name: 'Every hour' }] },
    },
  },
  {
    code: 'postman/nameless-field',
    severity: null,
    isLoss: true,
    title: 'A field without a name is left out',
    meaning:
      'OpenAPI describes parameters by their names. Postman does not send a header without one, either.',
    remedy: 'Give the field a name, or delete it.',
    example: {
      source: postmanRequest({ header: [{ key: '', value: 'en' }] }),
    },
  },
  {
    code: 'postman/protocol-profile-not-converted',
    severity: null,
    isLoss: true,
    title: 'How Postman sends requests is left out',
    meaning:
      'The member `protocolProfileBehavior` says how Postman follows redirects, prunes bodies and encodes URLs. Whoever calls the API decides that anew.',
    remedy: 'Nothing.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        protocolProfileBehavior: { followRedirects: false },
        request: { method: 'POST', url },
      }),
    },
  },
  {
    code: 'postman/response-measurement',
    severity: null,
    isLoss: true,
    title: 'Measurements of a saved call are left out',
    meaning: 'Times, cookies and previews belong to one call that somebody made once, not to the API.',
    remedy: 'Nothing.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        request: { method: 'POST', url },
        response: [{ name: 'Positive', code: 200, status: 'OK', body: '{}', responseTime: 41 }],
      }),
    },
  },
  {
    code: 'postman/saved-request',
    severity: null,
    isLoss: true,
    title: 'Part of a saved request is left out',
    meaning:
      'A saved response keeps the request that it answers. Where that differs from the request as it is now, the request as it is now holds.',
    remedy: 'Nothing, or save the response anew.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        request: { method: 'POST', url },
        response: [
          { name: 'OK', code: 200, originalRequest: { method: 'POST', url, auth: { type: 'hawk' } } },
        ],
      }),
    },
  },
  {
    code: 'postman/test-not-converted',
    severity: null,
    isLoss: true,
    title: 'A test is left out',
    meaning: 'A test checks responses in Postman; OpenAPI describes an API and checks nothing.',
    remedy: 'If a test says what a response always has, the saved responses say it better: save one.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        event: [{ listen: 'test', script: { exec: ['pm.response.to.have.status(200);'] } }],
        request: { method: 'POST', url },
      }),
    },
  },
  {
    code: 'postman/unknown-member',
    severity: null,
    isLoss: true,
    title: 'A member that collections do not have is left out',
    meaning: 'The schema of Postman collections defines no member of this name at this place.',
    remedy: 'Look for a slip of the pen, or for a tool that writes members of its own.',
    example: { source: { ...postmanRequest(), remark: 'For the review' } },
  },
  {
    code: 'postman/variable-not-used',
    severity: null,
    isLoss: true,
    title: 'A variable that nothing uses is left out',
    meaning:
      'No request mentions the variable, or one of the same name that is nearer to the request hides it.',
    remedy: 'Nothing.',
    example: { source: { ...postmanRequest(), variable: [{ key: 'language', value: 'en' }] } },
  },
  {
    code: 'postman/visualizer-not-converted',
    severity: null,
    isLoss: true,
    title: 'A visualizer is left out',
    meaning: 'It draws the responses of a request in Postman.',
    remedy: 'Nothing.',
    example: {
      source: postmanItems({
        name: 'Detect sentiment',
        event: [{ listen: 'test', script: { exec: ['pm.visualizer.set(template);'] } }],
        request: { method: 'POST', url },
      }),
    },
  },
] as const satisfies readonly ConversionCode[];
