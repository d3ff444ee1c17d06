/** A connector's name as a file name that every system takes: `Text Analytics (v2)`, `json` → `text-analytics-v2.json`. */
export function fileNameOf(name: string, extension: string): string {
  const stem = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${stem || 'connector'}.${extension}`;
}
