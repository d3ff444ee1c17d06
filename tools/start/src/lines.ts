/**
 * Cuts chunks of text into lines. The function that comes back takes a chunk, or `null` at the end, and calls `onLine`
 * for each line that is complete; `\r\n` counts as one line end.
 */
export function splitLines(onLine: (line: string) => void): (chunk: string | null) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + (chunk ?? '')).split(/\r?\n/);
    rest = chunk === null ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line !== '' || chunk !== null) onLine(line);
  };
}
