import {
  pageOf,
  Registration,
  RegistrationSummary,
  type CreateRegistrationRequest,
} from '@connectory/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { queryString, requestJson, requestText } from './request';

const RegistrationPage = pageOf(RegistrationSummary);

export type RegistrationAttempt =
  | { readonly kind: 'json'; readonly request: CreateRegistrationRequest }
  | {
      readonly kind: 'file';
      readonly file: File;
      readonly name?: string | undefined;
      /** Makes a revision of this connector instead of a new one. */
      readonly connectorId?: string;
    };

export const registrationPath = (id: string, part = '') =>
  `/v1/registrations/${encodeURIComponent(id)}${part}`;

/** The same key twice is the same registration, so a try after a lost answer makes no second one. */
export function createRegistration(attempt: RegistrationAttempt, idempotencyKey: string) {
  return requestJson(Registration, '/v1/registrations', {
    method: 'POST',
    headers: { 'idempotency-key': idempotencyKey },
    body: attempt.kind === 'json' ? attempt.request : formOf(attempt),
  });
}

function formOf({ file, name, connectorId }: Extract<RegistrationAttempt, { kind: 'file' }>): FormData {
  const form = new FormData();
  // Fields go first: the server reads the parts in order and the file may be long.
  if (name) form.append('name', name);
  if (connectorId) form.append('connectorId', connectorId);
  form.append('file', file, file.name);
  return form;
}

export const registrationsQuery = infiniteQueryOptions({
  queryKey: ['registrations'],
  queryFn: ({ pageParam, signal }) => {
    const query = queryString({ limit: 25, cursor: pageParam });
    return requestJson(RegistrationPage, `/v1/registrations${query}`, { signal });
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

export const registrationQuery = (id: string) =>
  queryOptions({
    queryKey: ['registration', id],
    queryFn: ({ signal }) => requestJson(Registration, registrationPath(id), { signal }),
  });

export const registrationSourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['registration', id, 'source'],
    queryFn: ({ signal }) => requestText(registrationPath(id, '/source'), { signal }),
    staleTime: Infinity,
  });
