import { apiUrl } from './config';

/** One page of the API's documentation, in Markdown; `status` 0 means that the API does not answer. */
export async function readHelp(page: {
  readonly kind: string;
  readonly area: string;
  readonly name: string;
}): Promise<{ readonly status: number; readonly text: string | null }> {
  const names = [page.kind, page.area, page.name];
  // Nothing but plain names gets into an address that is asked for from here.
  if (!names.every((name) => /^[a-z0-9-]+$/.test(name))) return { status: 404, text: null };
  const url = apiUrl(`/docs/${names.join('/')}`);
  try {
    const response = await fetch(url, { cache: 'no-store' });
    const text = await response.text();
    if (response.ok) return { status: response.status, text };
    return { status: response.status >= 500 ? response.status : 404, text: null };
  } catch (error) {
    console.error(`portal: ${url.href} does not answer:`, error);
    return { status: 0, text: null };
  }
}
