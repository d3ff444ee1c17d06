/** What a policy answers: yes, or no and why, in words for people. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: string };

export const allowed: Decision = { allowed: true };

export const refused = (reason: string): Decision => ({ allowed: false, reason });

/** Allowed when every one is; otherwise the first refusal. */
export const every = (...decisions: readonly Decision[]): Decision =>
  decisions.find((decision) => !decision.allowed) ?? allowed;
