import * as conversion from '@connectory/conversion';
import type { JsonObject } from '@connectory/definition';

type Downgrade = (definition: JsonObject, to: '3.0' | '2.0') => { readonly definition: JsonObject };

/** A canonical definition in an older version; `null` while conversion knows no way there. */
export function downgradeTo(definition: JsonObject, to: '3.0' | '2.0'): JsonObject | null {
  const { downgrade } = conversion as { downgrade?: Downgrade };
  return downgrade ? downgrade(definition, to).definition : null;
}
