/** Names of parameters that carry a key or a token with which calls are allowed: `api_key`, `Authorization`, `X-Auth-Token`. */
const credential =
  /^(?:authorization|proxy-authorization|(?:x[-_]?)?(?:[a-z\d]+[-_])*(?:api|subscription|functions|master|secret)[-_]?key|(?:x[-_]?)?(?:access|auth|bearer|api|security|session)[-_]?token|(?:[a-z\d]+[-_])*client[-_]?secret)$/i;

export const isCredentialName = (name: string): boolean => credential.test(name);

/** Names of what nobody but its owner may read: `password`, `newPassword`, `pwd`, `client_secret`. */
const password = /^(?:[a-z]+[-_]?)?(?:password|passwd|passphrase)$|^(?:user[-_]?)?pwd$|^client[-_]?secret$/i;
const notItself = /^(?:is|has|no|reset|forgot|generate|require[sd]?|use|change|update|send)[-_A-Z]/;

export const isPasswordName = (name: string): boolean => password.test(name) && !notItself.test(name);
