import { once } from 'node:events';
import { createServer } from 'node:net';
import { partsWithPorts, portVariable, type Ports, type Settings } from './settings.js';

/** Whether somebody could listen on `port` of `host` now. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw new Error(`Cannot listen on ${host}:${port}`, { cause: error });
  } finally {
    server.close();
  }
}

/** @throws Error that names every port that is taken and the variable that changes it */
export async function requireFreePorts(settings: Settings): Promise<void> {
  const taken: (keyof Ports)[] = [];
  for (const part of partsWithPorts(settings)) {
    const host = part === 'portal' ? settings.host : '127.0.0.1';
    if (!(await isPortFree(settings.ports[part], host))) taken.push(part);
  }
  if (taken.length > 0)
    throw new Error(taken.map((part) => takenMessage(part, settings.ports[part])).join('\n'));
}

function takenMessage(part: keyof Ports, port: number): string {
  return `Port ${port} (${part}) is taken by another program. Stop that program, or choose another port: ${portVariable(part)}=${port + 1} npm start`;
}
