import pg from 'pg';
import type { Logger } from '../logging/logger.js';
import { poolConfig } from './pool.js';

export interface Notifications {
  /** Calls `listener` with every payload sent to the channel, and with `null` when messages may have been missed. */
  subscribe(listener: (payload: string | null) => void): () => void;
  close(): Promise<void>;
}

const RECONNECT_MS = 1_000;
const HEARTBEAT_MS = 30_000;
const ANSWER_MS = 10_000;

/**
 * Listens to one channel (LISTEN/NOTIFY) over a connection of its own, and takes it up again when the connection is lost.
 * A notification is a hint: whoever gets one, or `null`, reads the row.
 *
 * A network that drops a connection in silence ends nothing: so the connection is asked every `heartbeatMs`, and counts as
 * lost when it does not answer.
 */
export function listen(options: {
  url: string;
  channel: string;
  logger: Logger;
  heartbeatMs?: number;
  answerMs?: number;
}): Notifications {
  const { heartbeatMs = HEARTBEAT_MS, answerMs = ANSWER_MS } = options;
  const listeners = new Set<(payload: string | null) => void>();
  const tell = (payload: string | null) => {
    for (const listener of listeners) listener(payload);
  };
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let isListening = false;

  const connect = async (): Promise<void> => {
    const { max: _max, ...config } = poolConfig({
      url: options.url,
      role: 'connectory_app',
      searchPath: 'connectory',
      max: 1,
    });
    const candidate = new pg.Client({ ...config, keepAlive: true, query_timeout: answerMs });
    candidate.on('error', (error) => options.logger.warn({ err: error }, 'The listening connection failed'));
    candidate.on('end', () => again(candidate));
    candidate.on('notification', (message) => tell(message.payload ?? null));
    client = candidate;
    isListening = false;
    await candidate.connect();
    await candidate.query(`LISTEN ${pg.escapeIdentifier(options.channel)}`);
    isListening = true;
    tell(null);
  };

  const attempt = () => {
    connect().catch((error: unknown) => {
      options.logger.warn({ err: error }, 'Cannot listen to the database; trying again');
      again(client);
    });
  };

  const again = (lost: pg.Client | undefined) => {
    if (closed || lost !== client || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      attempt();
    }, RECONNECT_MS);
  };

  attempt();
  let isAsking = false;
  const ask = async (asked: pg.Client) => {
    isAsking = true;
    try {
      await asked.query('SELECT 1');
    } catch (error) {
      if (closed || asked !== client) return;
      options.logger.warn({ err: error }, 'The listening connection does not answer; taking another');
      await asked.end();
    } finally {
      isAsking = false;
    }
  };
  const heartbeat = setInterval(() => {
    if (isListening && !isAsking && client) void ask(client);
  }, heartbeatMs);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      clearInterval(heartbeat);
      await client?.end();
    },
  };
}
