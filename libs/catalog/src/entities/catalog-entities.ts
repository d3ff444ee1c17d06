import { ConnectorIconEntity } from './connector-icon.entity.js';
import { ConnectorEntity } from './connector.entity.js';
import { IdempotencyKeyEntity } from './idempotency-key.entity.js';
import { ImportEntity } from './import.entity.js';
import { OperationEntity } from './operation.entity.js';
import { RegistrationEntity } from './registration.entity.js';
import { RevisionEntity } from './revision.entity.js';
import { RulesetEntity } from './ruleset.entity.js';
import { SourceEntity } from './source.entity.js';

/** Every table of the catalog. */
export const catalogEntities = [
  SourceEntity,
  ConnectorEntity,
  ConnectorIconEntity,
  ImportEntity,
  RegistrationEntity,
  RevisionEntity,
  OperationEntity,
  IdempotencyKeyEntity,
  RulesetEntity,
] as const;
