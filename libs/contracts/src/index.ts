export {
  Severity,
  TextRange,
  JsonPointer,
  RelatedPlace,
  FindingCode,
  Finding,
  FindingCounts,
} from './finding.js';
export {
  SetupRequest,
  SetupState,
  SignInRequest,
  Role,
  Session,
  SessionQuery,
  ApiKey,
  CreateApiKeyRequest,
  CreatedApiKey,
} from './http/account.js';
export {
  ConnectorState,
  SecuritySummary,
  Connector,
  ConnectorSync,
  RevisionNumber,
  RevisionQuery,
  DefinitionQuery,
  OperationParameter,
  Operation,
  OperationPage,
  OperationQuery,
  FindingPage,
} from './http/connector.js';
export { ChangeConnectorRequest, mostIconBytes } from './http/connector-look.js';
export {
  ConnectorFilter,
  ConnectorPage,
  ConnectorQuery,
  FoundConnector,
  SearchMatch,
} from './http/connector-search.js';
export {
  mostCheckedBytes,
  mostCheckedFindings,
  CheckDefinitionRequest,
  DefinitionCheck,
  EditDefinitionRequest,
  EditedDefinition,
} from './http/definition.js';
export { Health, Readiness } from './http/health.js';
export {
  CreateImportQuery,
  EntryPlan,
  Import,
  ImportCounts,
  importEvent,
  ImportFailure,
  ImportItem,
  ImportItemPage,
  ImportItemQuery,
  ImportOutcomes,
  ImportPage,
  ImportPlan,
  ImportState,
  ImportSummary,
  restingImportStates,
} from './http/import.js';
export { pageOf, PageQuery } from './http/page.js';
export { ProblemIssue, Problem } from './http/problem.js';
export {
  RegistrationState,
  RegistrationStage,
  SourceKind,
  SourceFormat,
  CreateRegistrationRequest,
  RegistrationFields,
  IdempotencyKey,
  StageTiming,
  Registration,
  RegistrationSummary,
  registrationEvent,
  finalRegistrationStates,
} from './http/registration.js';
export {
  mostToldChanges,
  ChangeClass,
  RevisionSummary,
  RevisionPage,
  Collision,
  Revision,
  DiffQuery,
  DefinitionDiff,
  EditConnectorRequest,
  PublishRevisionRequest,
  CollisionTake,
  ResolveCollisionsRequest,
  PutSyncRequest,
} from './http/revision.js';
export { OrganizationRuleset, PutRulesetRequest, RuleList, RuleSummary } from './http/ruleset.js';
export { OrganizationId, RegistrationId, ConnectorId, ImportId } from './ids.js';
export { defineJob, type JobPolicy, type JobContract } from './jobs/define-job.js';
export { jobs, type Job, type JobName, type JobPayload } from './jobs/job-catalogue.js';
export { IMPORT_LANES, runImportLane } from './jobs/run-import-lane.js';
export { runRegistration } from './jobs/run-registration.js';
export { sweepRegistrations } from './jobs/sweep-registrations.js';
export { syncDueConnectors } from './jobs/sync-due-connectors.js';
export { LedgerOutcome, LedgerEntry, LedgerSummary } from './ledger.js';
export { ledgerSentence } from './ledger-sentence.js';
export { OverlayAction } from './overlay.js';
export { RulesetName, RuleSeverity, Ruleset } from './ruleset.js';
export { permissionCatalogue, permissions, type Permission } from './permissions.js';
export {
  problemCatalogue,
  problemCodes,
  type ProblemDefinition,
  type ProblemCode,
} from './problem-catalogue.js';
