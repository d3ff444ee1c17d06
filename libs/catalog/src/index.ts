export { ConnectorService, type Reader, type SourceFile } from './connector/connector.service.js';
export { catalogEntities } from './entities/catalog-entities.js';
export {
  claimEntries,
  type ClaimedEntry,
  type ImportClaim,
  type LanePlace,
} from './import-lane/claim-entries.js';
export { endUnchanged, giveBackEntries, renewEntries } from './import-lane/entry-lease.js';
export { planEntries, type PlannedEntry } from './import-lane/plan-entries.js';
export { publishEntries, type ReadEntry } from './import-lane/publish-entries.js';
export type { ImportPlace } from './import/change-import.js';
export type { HandedOverEntry, ImportOrder } from './import/import-order.js';
export { readImportVariables, readVariablesOf } from './import/import-variables.js';
export { ImportService, type ImportServiceParts } from './import/import.service.js';
export { withAbilities, type ImportAction, type ImportStanding } from './import/present-import.js';
export { tidyImport } from './import/tidy-import.js';
export { ImportWatch } from './import/watch-imports.js';
export { settleImport } from './import/settle-import.js';
export { findUnfinishedImports, type UnfinishedImport } from './import/unfinished-imports.js';
export type { RegistrationOrder } from './registration/accept-registration.js';
export {
  finishRegistration,
  type Conversion,
  type FinalState,
  type Outcome,
  type SourceFacts,
  type Validators,
} from './registration/finish-registration.js';
export {
  registrationFindings,
  type RegistrationFindingCode,
  type RegistrationFindingDocs,
} from './registration/finding-catalogue.js';
export { forgetExpired } from './registration/forget-expired.js';
export { LEASE_MS, MAX_ATTEMPTS, stages, transitions, UNCLAIMED_MS } from './registration/lifecycle.js';
export { countFindings } from './registration/present-registration.js';
export { registrationChannel } from './registration/registration-channel.js';
export {
  claimRegistration,
  enterStage,
  LeaseLostError,
  releaseLease,
  renewLease,
  type Lease,
} from './registration/registration-lease.js';
export { RegistrationService, type RegistrationServiceParts } from './registration/registration.service.js';
export { createSourceVault, type SourceVault } from './registration/source-vault.js';
export { basisOf, MovedOnError, type Basis, type Rebased } from './resync/basis.js';
export {
  findKnownConnector,
  readKnownDefinitions,
  type KnownConnector,
  type KnownDefinitions,
} from './resync/known-connector.js';
export { claimDueConnector, findDueConnectors, type DueConnector } from './resync/due-connectors.js';
export { noteLooked, noteSynced, type SyncResult } from './resync/note-synced.js';
export { clockRequestId, readLastByClock } from './resync/read-by-clock.js';
export { ResyncService, type ResyncOrder } from './resync/resync.service.js';
export { ConnectorLookService, type ConnectorIcon } from './connector/connector-look.service.js';
export { connectorTag } from './connector/connector-tag.js';
export {
  RevisionService,
  type ConnectorKey,
  type EditedHead,
  type EditedRevision,
  type Publication,
} from './revision/revision.service.js';
export { revisionTag } from './revision/revision-tag.js';
export { openSource, type StoredSource } from './registration/open-source.js';
export {
  findUnfinishedRegistrations,
  type UnfinishedRegistration,
} from './registration/unfinished-registrations.js';
export { watchRegistration } from './registration/watch-registration.js';
export { indexConnectors, type SearchedConnector } from './search/index-connector.js';
export { readRuleset } from './ruleset/read-ruleset.js';
export { RulesetService } from './ruleset/ruleset.service.js';
