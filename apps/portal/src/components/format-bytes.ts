/** Binary units, as limits are set in them: `812 bytes`, `14.2 KiB`, `1 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const isMega = bytes >= 1024 * 1024;
  const amount = bytes / (isMega ? 1024 * 1024 : 1024);
  return `${amount.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${isMega ? 'MiB' : 'KiB'}`;
}
