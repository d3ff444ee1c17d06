import type { SpecVersion } from '@connectory/definition';
import type { Check } from './plain-checks.js';
import { plainTypes20 } from './plain-operation-2-0.js';
import { plainTypes3 } from './plain-operation-3.js';
import type { PlainTypes } from './plain-parts.js';
import { isPlainSchema } from './plain-schema.js';

/*
 * What is between the document and its schemas, as most descriptions have it: as with schemas, a look at the members that
 * are there is several times faster than to ask for all that might be. Whatever is not plain is left to the JSON Schema.
 */

/** What of a version is looked at. */
export type PlainType = keyof PlainTypes | 'Schema';

/** For each version and type: true if an object and all in it is surely as the JSON Schema of the version wants it. */
export const isPlain: Readonly<Record<SpecVersion, Readonly<Record<PlainType, Check>>>> = {
  '2.0': { ...plainTypes20(isPlainSchema['2.0']), Schema: isPlainSchema['2.0'] },
  '3.0': { ...plainTypes3(isPlainSchema['3.0']), Schema: isPlainSchema['3.0'] },
  '3.1': { ...plainTypes3(isPlainSchema['3.1']), Schema: isPlainSchema['3.1'] },
};
