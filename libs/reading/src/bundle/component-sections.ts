import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';
import type { NewComponent } from './place-targets.js';

/** Components by the section that they go into, in their order. */
export function bySection(components: readonly NewComponent[]): Map<readonly string[], NewComponent[]> {
  const sections = new Map<readonly string[], NewComponent[]>();
  for (const component of components) {
    const others = sections.get(component.section);
    if (others) others.push(component);
    else sections.set(component.section, [component]);
  }
  return sections;
}

/** Puts members behind those that stand at a way already. What stands in the way and is no object has to give way. */
export function withMembers(
  value: JsonValue | undefined,
  [step, ...rest]: readonly string[],
  members: readonly [string, JsonValue][],
): JsonObject {
  const object = isObject(value) ? value : {};
  if (step === undefined) return { ...object, ...Object.fromEntries(members) };
  return { ...object, [step]: withMembers(object[step], rest, members) };
}
