import { ledgerSentence } from '@connectory/contracts';
import { describeOperations } from '@connectory/definition';
import { count } from '../print/count.js';
import type { ConvertedDefinition, TargetVersion } from './convert-source.js';

/** What was made of a source, in one line for people. */
export function outcomeLine(name: string, to: TargetVersion, converted: ConvertedDefinition | null): string {
  if (converted === null) return `${name}: not converted.\n`;
  const { definition, summary, secrets } = converted;
  const operations = count(describeOperations(definition).length, 'operation');
  const taken = secrets === 0 ? '' : ` ${count(secrets, 'secret value')} taken out.`;
  return `${name}: OpenAPI ${to} with ${operations}. ${ledgerSentence(summary)}.${taken}\n`;
}
