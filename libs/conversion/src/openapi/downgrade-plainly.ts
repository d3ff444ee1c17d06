import type { JsonObject } from '@connectory/definition';
import type { Recorder } from '../recorder.js';
import { createContext, type DowngradeContext, type OlderVersion } from './downgrade-context.js';
import { downgradeToOpenapi2 } from './openapi2-output/downgrade-to-openapi2.js';
import { openapi2Refs } from './openapi2-output/reference-names.js';
import { openapi30Refs } from './openapi30-output/reference-names.js';
import { downgradeToOpenapi30 } from './openapi30-output/downgrade-to-openapi30.js';

/** The older version alone; the ledger goes to `recorder`, or nowhere. */
export function downgradePlainly(
  definition: JsonObject,
  to: OlderVersion,
  recorder: Recorder | null = null,
  returned: DowngradeContext['returned'] = null,
): JsonObject {
  return to === '2.0'
    ? downgradeToOpenapi2(createContext(definition, to, openapi2Refs(definition), recorder, returned))
    : downgradeToOpenapi30(createContext(definition, to, openapi30Refs(definition), recorder, returned));
}
