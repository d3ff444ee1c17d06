import { appendFileSync, existsSync } from 'node:fs';

export type FaultPoint = (name: string) => void;

/**
 * Lets a test kill the process with SIGKILL at a named point, once: `NAME@FILE` leaves FILE behind, so that the worker that
 * comes after lives. Outside of tests there are no fault points.
 */
export function createFaultPoint(environment: 'test' | 'production' | 'development', setting?: string): FaultPoint {
  if (environment !== 'test' || !setting) return () => {};
  const [wanted, file] = setting.split('@', 2);
  return (name) => {
    if (name !== wanted || (file && existsSync(file))) return;
    if (file) appendFileSync(file, name);
    process.kill(process.pid, 'SIGKILL');
  };
}
