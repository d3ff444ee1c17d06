import {
  appendPointer,
  httpMethods,
  isObject,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';

interface Frame {
  readonly value: JsonObject | readonly JsonValue[];
  readonly key: string;
  readonly parent: Frame | null;
}

/**
 * Where a document names operations: by operationId the pointers of all objects that have it as a member, in extensions and
 * links, the operations themselves left out.
 */
export function operationReferences(document: JsonObject): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const pending: Frame[] = [{ value: document, key: '', parent: null }];
  for (let frame = pending.pop(); frame !== undefined; frame = pending.pop()) {
    const { value } = frame;
    const operationId = isObject(value) ? value['operationId'] : undefined;
    if (typeof operationId === 'string' && !isOperation(frame)) {
      const pointers = found.get(operationId);
      if (pointers) pointers.push(pointerOf(frame));
      else found.set(operationId, [pointerOf(frame)]);
    }
    for (const key of Object.keys(value).reverse()) {
      const child = (value as Readonly<Record<string, JsonValue>>)[key]!;
      if (typeof child === 'object' && child !== null) pending.push({ value: child, key, parent: frame });
    }
  }
  return found;
}

const methods: ReadonlySet<string> = new Set(httpMethods);

/** What stands under a method of a path or of a webhook. */
function isOperation({ key, parent }: Frame): boolean {
  const owner = parent?.parent?.key;
  return methods.has(key) && (owner === 'paths' || owner === 'webhooks' || owner === 'pathItems');
}

function pointerOf(frame: Frame): string {
  const steps: string[] = [];
  for (let here = frame; here.parent !== null; here = here.parent) steps.push(here.key);
  return appendPointer('', ...steps.reverse());
}
