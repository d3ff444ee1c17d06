import type { Finding, FindingCounts, Registration } from '@connectory/contracts';
import type { RegistrationEntity } from '../entities/registration.entity.js';
import type { SourceEntity } from '../entities/source.entity.js';

/** How many findings of each severity there are. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** A registration as the API shows it. */
export function presentRegistration(registration: RegistrationEntity, source: SourceEntity): Registration {
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
      sha256: source.sha256,
      kind: source.kind && { kind: source.kind, version: source.version },
      format: source.format,
    },
    connectorId: registration.connectorId,
    revision: registration.revision,
    findings: registration.findings,
    findingCounts: countFindings(registration.findings),
    ledger: registration.ledgerSummary,
    secretsRemoved: registration.secretsRemoved,
    timings: registration.timings,
    createdAt: registration.createdAt.toISOString(),
    updatedAt: registration.updatedAt.toISOString(),
    finishedAt: registration.finishedAt?.toISOString() ?? null,
  };
}
