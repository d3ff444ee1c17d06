import type { Registration } from '@connectory/contracts';

/** What people call it: its name, else where it came from. */
export function registrationTitle({ name, source }: Pick<Registration, 'name' | 'source'>): string {
  return name ?? source.fileName ?? source.url ?? 'Pasted text';
}

const origins: Record<Registration['source']['origin'], string> = {
  file: 'File',
  inline: 'Pasted text',
  url: 'URL',
};

/** `File text-analytics.json`, `URL https://…`, `Pasted text`. */
export function registrationOrigin({ origin, fileName, url }: Registration['source']): string {
  return [origins[origin], origin === 'url' ? url : fileName].filter(Boolean).join(' ');
}
