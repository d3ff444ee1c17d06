import { readdirSync, readFileSync } from 'node:fs';

const CLOCK_TICKS = 100;
const PAGE_BYTES = 4_096;
const MEGABYTE = 1_048_576;
const SAMPLE_MS = 250;

/** What a process, with those that came from it, has taken. */
export interface ProcessUse {
  readonly cpuSeconds: number;
  /** At its peak, of the process alone. */
  readonly peakMegabytes: number;
}

export interface ProcessMeter<Name extends string> {
  /** What each has taken since the meter was started. */
  stop(): Record<Name, ProcessUse>;
}

/** Looks at running processes of this machine (Linux only) until it is stopped; those that are killed meanwhile count no further. */
export function startMeter<Name extends string>(
  pids: Readonly<Record<Name, () => number>>,
): ProcessMeter<Name> {
  const names = Object.keys(pids) as Name[];
  const from = new Map(names.map((name) => [name, cpuSeconds(pids[name]())]));
  const peaks = new Map(names.map((name) => [name, 0]));
  const sample = () => {
    for (const name of names)
      peaks.set(name, Math.max(peaks.get(name) ?? 0, residentMegabytes(pids[name]())));
  };
  sample();
  const timer = setInterval(sample, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      sample();
      return Object.fromEntries(
        names.map((name) => [
          name,
          {
            cpuSeconds: cpuSeconds(pids[name]()) - (from.get(name) ?? 0),
            peakMegabytes: peaks.get(name) ?? 0,
          },
        ]),
      ) as Record<Name, ProcessUse>;
    },
  };
}

/** The resident memory of a process; 0 when there is none. */
function residentMegabytes(pid: number): number {
  const pages = read(`/proc/${pid}/statm`).split(' ')[1];
  return (Number(pages ?? 0) * PAGE_BYTES) / MEGABYTE;
}

/** Of a process, of the children that it has outlived, and of those that it has now. */
function cpuSeconds(pid: number): number {
  const own = statOf(pid);
  if (!own) return 0;
  let ticks = own.ticks + own.ticksOfGone;
  for (const name of readdirSync('/proc')) {
    const other = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (other?.parent === pid) ticks += other.ticks + other.ticksOfGone;
  }
  return ticks / CLOCK_TICKS;
}

function statOf(
  pid: number,
): { readonly parent: number; readonly ticks: number; readonly ticksOfGone: number } | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === '') return null;
  // The name of the program stands in brackets and may hold anything.
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [parent = 0] = fields.slice(1);
  const [user = 0, system = 0, userOfGone = 0, systemOfGone = 0] = fields.slice(11);
  return { parent, ticks: user + system, ticksOfGone: userOfGone + systemOfGone };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended between two looks.
    return '';
  }
}
