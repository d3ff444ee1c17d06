import type { Principal } from '@connectory/sharing';

/** Names the person or the API key that asks: alike for all sessions of a person, different for every key. */
export const callerOf = ({ kind, user, credential }: Principal): string =>
  `${kind}/${kind === 'person' ? user.id : credential.id}`;
