import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/**
 * Sends bytes as they are and gives the first answer; `more` is sent again and again until then. For what no client of
 * HTTP would send.
 */
export function rawHttp(url: string, text: string, more = ''): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    const feeding = setInterval(() => more !== '' && socket.write(more), 5);
    let received = '';
    const stop = () => {
      clearInterval(feeding);
      socket.destroy();
    };
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      received += chunk;
      const answer = parseAnswer(received);
      if (!answer) return;
      stop();
      resolve(answer);
    });
    socket.on('error', (error) => {
      stop();
      reject(error);
    });
    socket.on('end', () => {
      stop();
      reject(new Error(`The connection ended after ${JSON.stringify(received)}`));
    });
  });
}

/** An answer whose length its header tells, or `null` while it is not complete. */
function parseAnswer(received: string): RawAnswer | null {
  const [head, body] = received.split(/\r\n\r\n([\s\S]*)/, 2);
  if (head === undefined || body === undefined) return null;
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = new Headers(lines.map((line) => line.split(/:\s*(.*)/, 2) as [string, string]));
  if (Buffer.byteLength(body) < Number(headers.get('content-length') ?? 0)) return null;
  return { status: Number(statusLine.split(' ')[1]), headers, body };
}
