import { isObject, type DefinitionNode, type JsonObject, type JsonValue } from '@connectory/definition';
import type { DocumentContext } from './rule.js';

/** A parameter as it stands in a list, with what it is after its reference has been followed. */
export interface ListedParameter {
  readonly index: number;
  /** `null` if its reference leads nowhere or out of the document. */
  readonly parameter: JsonObject | null;
}

/** The parameters that are listed in a path item or an operation. */
export function listedParameters(context: DocumentContext, owner: DefinitionNode): ListedParameter[] {
  const list: JsonValue | undefined = owner.value['parameters'];
  if (!Array.isArray(list)) return [];
  return list.map((item: JsonValue, index) => {
    const end = context.follow(item);
    const value = end === undefined ? item : end?.value;
    return { index, parameter: isObject(value) ? value : null };
  });
}

/** What tells one parameter from another (Parameter Object: name and location; headers know no case), also as one text. */
export function parameterKey(parameter: JsonObject): { name: string; location: string; text: string } | null {
  const { name, in: location } = parameter;
  if (typeof name !== 'string' || typeof location !== 'string') return null;
  return { name, location, text: `${location} ${location === 'header' ? name.toLowerCase() : name}` };
}
