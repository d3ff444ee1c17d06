/** What the process ends with. */
export const exitCode = {
  done: 0,
  /** Not convertible, converted with error findings, or breaking changes. */
  faults: 1,
  /** The command was not understood, or names something that is not there. */
  usage: 2,
  /** 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;
