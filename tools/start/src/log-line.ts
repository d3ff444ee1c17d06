/** The programs whose output is shown, in the order of their colours. */
const colours: Readonly<Record<string, number>> = {
  api: 36,
  worker: 35,
  portal: 32,
  postgres: 34,
  sample: 33,
};
const levels: Readonly<Record<string, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};
const hidden = new Set(['level', 'time', 'pid', 'hostname', 'name', 'app', 'msg', 'err']);

/** One line of a program's output as it goes to the terminal: `api      | info started port=4000`. */
export function formatLogLine(program: string, line: string, colour: boolean): string {
  const name = program.padEnd(8);
  const prefix = colour ? `\u001b[${colours[program] ?? 37}m${name} |\u001b[0m` : `${name} |`;
  return readable(line)
    .split('\n')
    .map((part) => `${prefix} ${part}`)
    .join('\n');
}

// Our services log JSON, one object a line, for machines; at a terminal a person reads.
function readable(line: string): string {
  const entry = parseEntry(line);
  if (!entry) return line;
  const rest = Object.entries(entry).filter(([key]) => !hidden.has(key));
  const words = rest.map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const level = levels[String(entry['level'])] ?? String(entry['level']);
  const text = [level.padEnd(5), asText(entry['msg'] ?? ''), ...words].join(' ').trimEnd();
  const error = entry['err'];
  const stack = typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : '';
  return stack === '' ? text : `${text}\n${stack}`;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parseEntry(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'level' in value ? { ...value } : null;
  } catch {
    // A line that only looks like JSON is shown as it is.
    return null;
  }
}
