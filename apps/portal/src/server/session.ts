import { Session, SetupState } from '@connectory/contracts';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { apiUrl } from './config';

type Asked<Value> = { readonly status: number; readonly value: Value | null };

/**
 * Who is asking, found out before a page is rendered. Leads to set-up or to sign-in (and back) where there is
 * nobody; `null` means that the API does not answer.
 */
export async function requireSession(): Promise<Session | null> {
  const session = await readSession();
  if (session.status === 0) return null;
  if (session.value) return session.value;
  if (await isSetupNeeded()) redirect('/setup');
  const page = (await headers()).get('x-page') ?? '/';
  redirect(page === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(page)}`);
}

/** Whether the first organisation is still to be made; `null` means that the API does not answer. */
export async function isSetupNeeded(): Promise<boolean | null> {
  const state = await ask('/v1/setup', (body) => SetupState.parse(body));
  return state.value ? state.value.needed : null;
}

// Without renewing it: the cookie of the answer would end here. The browser does that for itself.
export const readSession = () => ask('/v1/session?renew=false', (body) => Session.parse(body));

async function ask<Value>(path: string, parse: (body: unknown) => Value): Promise<Asked<Value>> {
  const cookie = (await cookies()).toString();
  let response: Response;
  try {
    response = await fetch(apiUrl(path), { headers: { cookie }, cache: 'no-store' });
  } catch (error) {
    console.error(`portal: ${apiUrl(path).href} does not answer:`, error);
    return { status: 0, value: null };
  }
  if (response.ok) return { status: response.status, value: parse(await response.json()) };
  // Read to its end: React shares the answer within a render, so its body cannot be cancelled here.
  await response.text();
  return { status: response.status >= 500 ? 0 : response.status, value: null };
}
