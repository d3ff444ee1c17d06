import { describeConnector, describeOperations, type JsonObject } from '@connectory/definition';

/** What the catalog shows of a canonical definition that it holds as JSON text. */
export function describeText(text: string) {
  const definition = JSON.parse(text) as JsonObject;
  return { ...describeConnector(definition), operations: describeOperations(definition) };
}
