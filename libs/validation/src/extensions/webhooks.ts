import { enclosing, isObject, type DefinitionNode, type JsonObject } from '@connectory/definition';
import type { OperationFacts } from '../operation-facts.js';
import type { Extension, ExtensionFacts } from './extension-facts.js';

/** What a webhook sends (`x-ms-notification-content`), from the path item of an operation; `null` if it is none. */
export function notificationContent({ node: { parent } }: OperationFacts): JsonObject | null {
  const content = parent?.value['x-ms-notification-content'];
  return isObject(content) ? content : null;
}

export const isTrigger = ({ node }: OperationFacts) => Object.hasOwn(node.value, 'x-ms-trigger');

/** The fields that are filled with the address to which a webhook sends. */
export const notificationUrls = (extensions: ExtensionFacts): readonly Extension[] =>
  extensions.named('x-ms-notification-url').filter(({ value, node }) => value === true && isInValue(node));

/** A schema that describes a part of a value, not one that only stands for tests such as `not`. */
const isInValue = (node: DefinitionNode) => node.type === 'Schema' || node.type === 'Parameter';

/** The operations that a field for the address belongs to. */
export function operationsWithUrl(extensions: ExtensionFacts): ReadonlySet<OperationFacts> {
  return new Set(
    notificationUrls(extensions)
      .filter(({ node }) => enclosing(node, 'Response') === null)
      .flatMap(({ node }) => extensions.operationsOf(node)),
  );
}
