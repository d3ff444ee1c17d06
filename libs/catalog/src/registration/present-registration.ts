import type { Finding, FindingCounts, Registration, RegistrationSummary } from '@connectory/contracts';
import type { RegistrationEntity } from '../entities/registration.entity.js';
import type { SourceEntity } from '../entities/source.entity.js';

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A registration as lists show it; its findings need not have been read. */
export function summariseRegistration(
  registration: Omit<RegistrationEntity, 'findings'>,
  source: SourceEntity,
): RegistrationSummary {
  return {
    id: registration.id,
    state: registration.state,
    stage: registration.stage,
    name: registration.name,
    source: {
      origin: source.origin,
      fileName: source.fileName,
      url: source.url,
      bytes: source.byteLength,
      fingerprint: source.fingerprint,
      kind: source.kind && { kind: source.kind, version: source.version },
      format: source.format,
    },
    connectorId: registration.connectorId,
    outcome: registration.outcome,
    revision: registration.revision,
    findingCounts: registration.findingCounts,
    ledger: registration.ledgerSummary,
    secretsRemoved: registration.secretsRemoved,
    timings: registration.timings,
    createdAt: registration.createdAt.toISOString(),
    updatedAt: registration.updatedAt.toISOString(),
    finishedAt: registration.finishedAt?.toISOString() ?? null,
  };
}

/** A registration as the API shows it. Its findings must have been read. */
export function presentRegistration(registration: RegistrationEntity, source: SourceEntity): Registration {
  return { ...summariseRegistration(registration, source), findings: registration.findings };
}
