import type { Session } from '@connectory/contracts';
import type { SignedIn } from '@connectory/sharing';
import type { FastifyReply } from 'fastify';

/** Puts a session's cookies on the reply and gives the body. */
export function sendSignedIn(reply: FastifyReply, { session, cookies }: SignedIn): Session {
  if (cookies.length > 0) void reply.header('set-cookie', [...cookies]);
  return session;
}
