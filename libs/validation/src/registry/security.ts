import type { Rule } from '../rule.js';
import { apiKeyInQuery } from '../rules/security/api-key-in-query.js';
import { basicOverHttp } from '../rules/security/basic-over-http.js';
import { credentialAsParameter } from '../rules/security/credential-as-parameter.js';
import { credentialsInServer } from '../rules/security/credentials-in-server.js';
import { oauthImplicitFlow } from '../rules/security/oauth-implicit-flow.js';
import { oauthNotHttps } from '../rules/security/oauth-not-https.js';
import { oauthPasswordFlow } from '../rules/security/oauth-password-flow.js';
import { passwordInClear } from '../rules/security/password-in-clear.js';
import { patternBacktracking } from '../rules/security/pattern-backtracking.js';
import { privateServer } from '../rules/security/private-server.js';
import { scopeTooWide } from '../rules/security/scope-too-wide.js';
import { secretInValue } from '../rules/security/secret-in-value.js';
import { serverNotHttps } from '../rules/security/server-not-https.js';
import { writeWithoutSecurity } from '../rules/security/write-without-security.js';

/** What puts credentials, data or the caller at risk. */
export const securityRules: readonly Rule[] = [
  apiKeyInQuery,
  basicOverHttp,
  credentialAsParameter,
  credentialsInServer,
  oauthImplicitFlow,
  oauthNotHttps,
  oauthPasswordFlow,
  passwordInClear,
  patternBacktracking,
  privateServer,
  scopeTooWide,
  secretInValue,
  serverNotHttps,
  writeWithoutSecurity,
];
