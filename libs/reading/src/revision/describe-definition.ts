import type { Operation } from '@connectory/contracts';
import {
  describeConnector,
  describeOperations,
  type ConnectorDescription,
  type JsonObject,
} from '@connectory/definition';

/** A canonical definition with all that the catalog shows of it. */
export interface DescribedDefinition extends ConnectorDescription {
  readonly operations: readonly Operation[];
  /** As JSON text. */
  readonly definition: string;
}

/** What the catalog shows of a canonical definition (OpenAPI 3.1), and its text. */
export const describeDefinition = (definition: JsonObject): DescribedDefinition => ({
  ...describeConnector(definition),
  operations: describeOperations(definition),
  definition: JSON.stringify(definition),
});
