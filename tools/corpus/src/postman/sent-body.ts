import type { SdkBody } from './postman-sdk.js';
import type { SentBody, SentPart } from './sent-request.js';
import { textOf } from './text-of.js';

const none: SentBody = { kind: 'none' };

/** Methods whose body Postman leaves out unless it is told to keep it. */
const withoutBody = new Set(['GET', 'COPY', 'HEAD', 'PURGE', 'UNLOCK']);

/** The body that postman-runtime 7.56 would send (`lib/requester/core.js`, `core-body-builder.js`). */
export function sentBody(
  body: SdkBody | undefined,
  options: {
    readonly method: string;
    readonly isPruned: boolean;
    readonly resolve: (text: string) => string;
  },
): SentBody {
  const sent = fullBody(body, options.resolve);
  return sent.kind !== 'none' && options.isPruned && withoutBody.has(options.method)
    ? { kind: 'pruned' }
    : sent;
}

function fullBody(body: SdkBody | undefined, resolve: (text: string) => string): SentBody {
  if (!body?.mode || body.disabled) return none;
  if (body.mode === 'file') return { kind: 'file' };
  if (body.isEmpty()) return none;
  switch (body.mode) {
    case 'raw': {
      const text = resolve(textOf(body.raw));
      const language = body.options?.raw?.language;
      return text.trim() === ''
        ? none
        : { kind: 'text', text, language: typeof language === 'string' ? language : null };
    }
    case 'urlencoded':
    case 'formdata': {
      const parts = (body[body.mode]?.all() ?? []).flatMap((member) => sentPart(member, resolve));
      const kind = body.mode === 'formdata' ? 'multipart' : 'urlencoded';
      return parts.length === 0 ? none : { kind, parts };
    }
    case 'graphql': {
      const { query, variables, operationName } = body.graphql ?? {};
      return {
        kind: 'graphql',
        query: resolve(textOf(query ?? '')),
        variables: resolve(textOf(variables ?? '')),
        operationName: typeof operationName === 'string' && operationName !== '' ? operationName : null,
      };
    }
    default:
      return none;
  }
}

function sentPart(member: Readonly<Record<string, unknown>>, resolve: (text: string) => string): SentPart[] {
  if (member['disabled'] === true) return [];
  const { key, value, type, contentType } = member;
  const isFile = type === 'file';
  return [
    {
      name: typeof key === 'string' ? resolve(key) : '',
      value: isFile || value === null || value === undefined ? '' : resolve(textOf(value)),
      isFile,
      contentType: typeof contentType === 'string' && contentType !== '' ? contentType : null,
    },
  ];
}
