import { isObject, type JsonObject } from '@connectory/definition';
import type { Facts } from '../facts.js';
import type { OperationFacts } from '../operation-facts.js';
import { textMember, type ExtensionFacts } from './extension-facts.js';

/** What `x-ms-api-annotation` says of an operation. */
export interface AnnotatedOperation {
  readonly operation: OperationFacts;
  readonly annotation: JsonObject;
  /** `null` if it names none. */
  readonly family: string | null;
  readonly revision: number | null;
  readonly status: string | null;
  readonly deprecated: boolean;
}

export const annotationName = 'x-ms-api-annotation';

/** All operations with an `x-ms-api-annotation`. */
export function annotatedOperations(facts: Facts, extensions: ExtensionFacts): AnnotatedOperation[] {
  return extensions.named(annotationName).flatMap(({ node, value: annotation }) => {
    if (node.type !== 'Operation' || !isObject(annotation)) return [];
    const operation = facts.operation(node);
    const { revision } = annotation;
    return [
      {
        operation,
        annotation,
        family: textMember(annotation, 'family') || null,
        revision: typeof revision === 'number' ? revision : null,
        status: textMember(annotation, 'status')?.toLowerCase() ?? null,
        deprecated: node.value['deprecated'] === true,
      },
    ];
  });
}

/** The operations of each family: the revisions of what is one operation to people. */
export function operationFamilies(
  facts: Facts,
  extensions: ExtensionFacts,
): ReadonlyMap<string, readonly AnnotatedOperation[]> {
  const families = new Map<string, AnnotatedOperation[]>();
  for (const one of annotatedOperations(facts, extensions)) {
    if (one.family === null) continue;
    const known = families.get(one.family);
    if (known) known.push(one);
    else families.set(one.family, [one]);
  }
  return families;
}
