import type { SourceFormat } from '@connectory/contracts';
import { toYaml, type JsonValue } from '@connectory/definition';

/** A definition as the text that people read and programs download. */
export const writeDefinition = (definition: JsonValue, format: SourceFormat): string =>
  format === 'yaml' ? toYaml(definition) : `${JSON.stringify(definition, null, 2)}\n`;
