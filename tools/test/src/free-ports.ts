import { isPortFree } from '@connectory/start';

/** The variables that move every part of a started system to a port of its own. */
export async function freePorts(): Promise<Record<string, string>> {
  const names = ['PORT', 'API_PORT', 'WORKER_PORT', 'POSTGRES_PORT', 'SAMPLE_PORT'];
  const ports: Record<string, string> = {};
  // Away from the defaults and from the range out of which the system gives ports to whoever asks for any.
  for (let port = 21_000; names.length > 0; port += 1) {
    if (!(await isPortFree(port, '127.0.0.1'))) continue;
    ports[`CONNECTORY_${names.shift()}`] = String(port);
  }
  return ports;
}
