export type FaultPoint = (name: string) => void;

/** Lets a test kill the process with SIGKILL at a named point. Outside of tests there are no fault points. */
export function createFaultPoint(
  environment: 'test' | 'production' | 'development',
  wanted?: string,
): FaultPoint {
  if (environment !== 'test' || wanted === undefined) return () => undefined;
  return (name) => {
    if (name === wanted) process.kill(process.pid, 'SIGKILL');
  };
}
