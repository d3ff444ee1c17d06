import { firstDifference } from './first-difference.js';
import { excuseInherited } from '../judging/excuse.js';
import { isSound, type Verdict } from '../judging/verdict.js';
import type { Mask } from '../postman/mask.js';
import { convert, downgrade } from '@connectory/conversion';
import { recogniseKind, type JsonObject, type SpecVersion } from '@connectory/definition';

/** How an OpenAPI document fares in other versions. */
export interface DefinitionMeasure {
  readonly version: SpecVersion;
  readonly source: Verdict;
  /** `null` for a source that no judge accepts. */
  readonly roundTrip: RoundTrip | null;
  /** What comes out in the other versions. */
  readonly outputs: Partial<Record<SpecVersion, Verdict>>;
}

export interface RoundTrip {
  readonly isSame: boolean;
  readonly pointer: string;
  readonly before: string;
  readonly after: string;
}

type Judge = (definition: JsonObject) => Promise<Verdict>;

/** `source` as it is and `definition` as it was converted to OpenAPI 3.1; `mask` takes out the secrets that were found. */
export async function measureDefinition(
  source: JsonObject,
  version: SpecVersion,
  definition: JsonObject,
  judge: Judge,
  mask: Mask,
): Promise<DefinitionMeasure> {
  const verdict = await judge(source);
  const outputs: Partial<Record<SpecVersion, Verdict>> = {};
  // As it would come back from where it is stored.
  const stored = JSON.parse(JSON.stringify(definition)) as JsonObject;
  for (const to of (['2.0', '3.0'] as const).filter((one) => one !== version)) {
    const output = await judge(downgrade(stored, to).definition);
    outputs[to] = version === '2.0' ? excuseInherited(output) : output;
  }
  return {
    version,
    source: verdict,
    roundTrip: isSound(verdict) ? roundTrip(source, version, stored, mask) : null,
    outputs,
  };
}

function roundTrip(source: JsonObject, version: SpecVersion, definition: JsonObject, mask: Mask): RoundTrip {
  if (version === '3.1') {
    const again = convert({ value: definition, kind: recogniseKind(definition) }).definition;
    return compare(source, again, mask);
  }
  return compare(source, downgrade(definition, version).definition, mask);
}

function compare(source: JsonObject, back: JsonObject, mask: Mask): RoundTrip {
  const difference = firstDifference(source, back, mask);
  const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 160);
  return difference === null
    ? { isSame: true, pointer: '', before: '', after: '' }
    : {
        isSame: false,
        pointer: difference.pointer,
        before: shown(difference.before),
        after: shown(difference.after),
      };
}
