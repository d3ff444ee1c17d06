import { finalRegistrationStates, type Registration } from '@connectory/contracts';
import type { Notifications } from '@connectory/platform';

/**
 * The registration as it stands, and again after every change, until it ends or `signal` aborts. Rejects when `read`
 * does. A change that is told while the last one is still being handed out is not lost; several become one.
 */
export async function* watchRegistration(options: {
  readonly registrationId: string;
  readonly notifications: Pick<Notifications, 'subscribe'>;
  readonly read: () => Promise<Registration>;
  readonly signal: AbortSignal;
}): AsyncGenerator<Registration, void, void> {
  const { registrationId, notifications, read, signal } = options;
  let changed = true;
  let wake = () => {};
  const tell = () => {
    changed = true;
    wake();
  };
  const unsubscribe = notifications.subscribe((id) => {
    // `null`: something may have been missed while the connection was away.
    if (id === null || id === registrationId) tell();
  });
  signal.addEventListener('abort', tell);
  try {
    let shown: string | undefined;
    while (!signal.aborted) {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      if (signal.aborted) return;
      changed = false;
      const registration = await read();
      const text = JSON.stringify(registration);
      if (text !== shown) yield registration;
      shown = text;
      if (finalRegistrationStates.includes(registration.state)) return;
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', tell);
  }
}
