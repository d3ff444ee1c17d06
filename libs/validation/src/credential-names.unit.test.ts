import { expect, it } from 'vitest';
import { isCredentialName, isPasswordName } from './credential-names.js';

it.each([
  'Authorization',
  'api_key',
  'apikey',
  'X-API-Key',
  'Ocp-Apim-Subscription-Key',
  'access_token',
  'X-Auth-Token',
  'client_secret',
])('%s carries a credential', (name) => expect(isCredentialName(name)).toBe(true));
it.each(['key', 'token', 'page_token', 'apiKeyId', 'idempotency-key', 'public_key', 'pageToken', 'sort_key'])(
  '%s does not',
  (name) => expect(isCredentialName(name)).toBe(false),
);
it.each(['password', 'Password', 'newPassword', 'user_password', 'pwd', 'passphrase', 'clientSecret'])(
  '%s is a password',
  (name) => expect(isPasswordName(name)).toBe(true),
);
it.each([
  'passwordPolicy',
  'resetPassword',
  'hasPassword',
  'password_hint',
  'forgot_password',
  'cwd',
  'secretary',
])('%s is none', (name) => expect(isPasswordName(name)).toBe(false));
