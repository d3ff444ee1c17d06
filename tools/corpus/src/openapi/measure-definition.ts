import { downgradeTo } from './downgrade-to.js';
import { firstDifference } from './first-difference.js';
import { normaliseDefinition } from './normalise-definition.js';
import { isSound, type Verdict } from '../judging/verdict.js';
import { convert } from '@connectory/conversion';
import { recogniseKind, type JsonObject, type SpecVersion } from '@connectory/definition';

/** How an OpenAPI document fares in other versions. */
export interface DefinitionMeasure {
  readonly version: SpecVersion;
  readonly source: Verdict;
  /** `null` for a source that no judge accepts, and while there is no way back. */
  readonly roundTrip: RoundTrip | null;
  /** What comes out on demand, by version. */
  readonly outputs: Partial<Record<SpecVersion, Verdict>>;
}

export interface RoundTrip {
  readonly isSame: boolean;
  readonly pointer: string;
  readonly before: string;
  readonly after: string;
}

type Judge = (definition: JsonObject) => Promise<Verdict>;

/** `source` as it is and `definition` as it was converted to OpenAPI 3.1. */
export async function measureDefinition(
  source: JsonObject,
  version: SpecVersion,
  definition: JsonObject,
  judge: Judge,
): Promise<DefinitionMeasure> {
  const verdict = await judge(source);
  const outputs: Partial<Record<SpecVersion, Verdict>> = {};
  for (const to of ['2.0', '3.0'] as const) {
    const output = downgradeTo(definition, to);
    if (output === null) continue;
    outputs[to] = await judge(output);
  }
  return {
    version,
    source: verdict,
    roundTrip: isSound(verdict) ? roundTrip(source, version, definition) : null,
    outputs,
  };
}

function roundTrip(source: JsonObject, version: SpecVersion, definition: JsonObject): RoundTrip | null {
  if (version === '3.1') {
    const again = convert({ value: definition, kind: recogniseKind(definition) }).definition;
    return compare(source, again, version);
  }
  const back = downgradeTo(definition, version);
  return back === null ? null : compare(source, back, version);
}

function compare(source: JsonObject, back: JsonObject, version: SpecVersion): RoundTrip {
  const difference = firstDifference(
    normaliseDefinition(source, version),
    normaliseDefinition(back, version),
  );
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
