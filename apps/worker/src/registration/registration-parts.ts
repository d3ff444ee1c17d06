import type { SourceVault } from '@connectory/catalog';
import type { Egress, Logger, Metrics, Tenant } from '@connectory/platform';
import type { DefinitionReader } from '../thread/definition-reader.js';
import type { SourceGatherer } from '../thread/source-gatherer.js';
import type { FaultPoint } from './fault-point.js';

/** What the work on a registration needs. */
export interface RegistrationParts {
  readonly tenant: Tenant;
  readonly vault: SourceVault;
  readonly egress: Pick<Egress, 'fetch'>;
  readonly gatherer: Pick<SourceGatherer, 'gather'>;
  readonly reader: Pick<DefinitionReader, 'read'>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly maxSourceBytes: number;
  readonly faultPoint: FaultPoint;
  readonly now: () => Date;
}
