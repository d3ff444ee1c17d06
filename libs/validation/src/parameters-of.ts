import {
  isArray,
  isObject,
  type DefinitionNode,
  type JsonObject,
  type JsonValue,
} from '@connectory/definition';
import type { DocumentContext } from './rule.js';

/** A parameter as it stands in a list, with what it is after its reference has been followed. */
export interface ListedParameter {
  readonly index: number;
  /** `null` if its reference leads nowhere or out of the document. */
  readonly parameter: JsonObject | null;
}

const none: readonly ListedParameter[] = [];
const known = new WeakMap<DefinitionNode, readonly ListedParameter[]>();

/** The parameters that are listed in a path item or an operation. Worked out once for all rules. */
export function listedParameters(
  { follow }: Pick<DocumentContext, 'follow'>,
  owner: DefinitionNode,
): readonly ListedParameter[] {
  const list: JsonValue | undefined = owner.value['parameters'];
  if (!isArray(list) || list.length === 0) return none;
  let parameters = known.get(owner);
  if (parameters === undefined) {
    parameters = list.map((item, index) => {
      const end = follow(item);
      const value = end === undefined ? item : end?.value;
      return { index, parameter: isObject(value) ? value : null };
    });
    known.set(owner, parameters);
  }
  return parameters;
}

/** What tells one parameter from another (Parameter Object: name and location; headers know no case), also as one text. */
export function parameterKey(parameter: JsonObject): { name: string; location: string; text: string } | null {
  const { name, in: location } = parameter;
  if (typeof name !== 'string' || typeof location !== 'string') return null;
  return { name, location, text: `${location} ${location === 'header' ? name.toLowerCase() : name}` };
}
