import { isArray, isObject, type DefinitionNode, type JsonObject } from '@connectory/definition';
import type { Place } from './place.js';
import { having, type DocumentContext, type Visitor } from './rule.js';

/** A parameter, or a property of a request body, that no form shows (`x-ms-visibility: internal`). */
export interface InternalField {
  readonly name: string;
  readonly node: DefinitionNode;
  readonly isRequired: boolean;
  /** What its values are like: the parameter of 2.0 or the schema. */
  readonly schema: JsonObject;
  /** Where its schema stands. */
  readonly place: Place;
}

/** A visitor for internal fields. Those of bodies come at the end, when it is known which schemas are sent. */
export function onInternalField(
  { facts, version }: Pick<DocumentContext, 'facts' | 'version'>,
  handle: (field: InternalField) => void,
): Visitor {
  const properties: DefinitionNode[] = [];
  return {
    Parameter: having(['x-ms-visibility'], (node) => {
      if (node.value['x-ms-visibility'] !== 'internal') return;
      const { name, in: location, required } = node.value;
      if (typeof name !== 'string' || location === 'body') return;
      const described =
        version === '2.0'
          ? { value: node.value, place: { node } }
          : facts.resolve(node.value['schema'], { node, member: ['schema'] });
      if (described === null) return;
      const { value: schema, place } = described;
      handle({ name, node, isRequired: required === true || location === 'path', schema, place });
    }),
    Schema: having(['x-ms-visibility'], (node) => {
      if (node.value['x-ms-visibility'] === 'internal' && isProperty(node)) properties.push(node);
    }),
    end: () => {
      if (properties.length === 0) return;
      const inputs = facts.inputSchemas();
      for (const node of properties) {
        const owner = node.parent?.value;
        if (owner === undefined || !inputs.has(owner)) continue;
        const name = String(node.step[1]);
        const { required } = owner;
        const isRequired = isArray(required) && required.includes(name);
        handle({ name, node, isRequired, schema: node.value, place: { node } });
      }
    },
  };
}

const isProperty = ({ ref, parent, step }: DefinitionNode) =>
  ref === null && parent?.type === 'Schema' && step[0] === 'properties' && isObject(parent.value);
