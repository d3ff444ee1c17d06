export { ApiKeyService } from './api-keys/api-key.service.js';
export type { Decision } from './policies/decision.js';
export { holds } from './policies/holds.js';
export { Authenticator, bearerKey, type CredentialHeaders } from './principals/authenticator.js';
export { sessionOf, type Principal } from './principals/principal.js';
export { SessionService, type SignedIn } from './sessions/session.service.js';
export { SetupService, type Bootstrap } from './setup/setup.service.js';
export { mintSetupToken, setupIsNeeded } from './setup/setup-token.js';
export { SharingModule, type SharingModuleOptions } from './sharing.module.js';
