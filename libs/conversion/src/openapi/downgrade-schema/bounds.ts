import type { JsonObject, JsonValue } from '@connectory/definition';

/** `exclusiveMinimum: 5` is `minimum: 5, exclusiveMinimum: true` in older versions; of two bounds the narrower one stays. */
export function downgradeBound(schema: JsonObject, side: 'minimum' | 'maximum'): [string, JsonValue][] {
  const exclusiveKey = side === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const inclusive = schema[side];
  const exclusive = schema[exclusiveKey];
  const hasInclusive = typeof inclusive === 'number';
  if (typeof exclusive === 'boolean') {
    return hasInclusive
      ? [
          [side, inclusive],
          [exclusiveKey, exclusive],
        ]
      : [];
  }
  if (typeof exclusive !== 'number') return hasInclusive ? [[side, inclusive]] : [];
  const isNarrower = !hasInclusive || (side === 'minimum' ? exclusive >= inclusive : exclusive <= inclusive);
  return isNarrower
    ? [
        [side, exclusive],
        [exclusiveKey, true],
      ]
    : [[side, inclusive]];
}
