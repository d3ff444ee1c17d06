import { isObject } from '@connectory/definition';
import type { Facts } from '../facts.js';
import type { OperationFacts, ParameterFacts } from '../operation-facts.js';
import type { PlacedObject } from '../place.js';
import { schemaAtPath } from './schema-paths.js';
import { quoted } from './shape.js';

/** Something that a call of an operation takes: a parameter, or the body or a part of it. */
export type OperationInput =
  | { readonly is: 'parameter'; readonly parameter: ParameterFacts }
  /** `schema` is `open` where the description does not say what stands there. */
  | { readonly is: 'body'; readonly path: string; readonly schema: PlacedObject | 'open' };

/** Name of the body where an upgrade from 2.0 has kept it; a request body of 3.x has none of its own. */
const keptName = 'x-connectory-name';

/** The name by which references of extensions mean the body. */
export function bodyName(facts: Facts, { node, parameters }: OperationFacts): string {
  const parameter = parameters.find(({ location }) => location === 'body');
  if (parameter !== undefined) return parameter.name;
  const body = facts.resolve(node.value['requestBody'], { node, member: ['requestBody'] });
  const name = body?.value[keptName];
  return typeof name === 'string' ? name : 'body';
}

/**
 * All that an extension may mean by a name: a parameter, the body or a path into it that begins with its name
 * (`body/title`) or without (`title`), with
 * slashes or dots. More than one: the name is ambiguous. None: there is no such input.
 */
export function inputsNamed(facts: Facts, operation: OperationFacts, name: string): OperationInput[] {
  const inputs: OperationInput[] = (parametersByName(operation).get(name) ?? []).map((parameter) => ({
    is: 'parameter',
    parameter,
  }));
  if (operation.body.length === 0) return inputs;
  const ofBody = bodyName(facts, operation);
  const slashed = name.replaceAll('.', '/');
  const paths = [name, slashed].flatMap((path) =>
    path.startsWith(`${ofBody}/`) ? [path.slice(ofBody.length + 1), path] : [path],
  );
  for (const { schema } of operation.body) {
    if (name === ofBody) return [...inputs, { is: 'body', path: '', schema: schema ?? 'open' }];
    for (const path of paths) {
      const found = schemaAtPath(facts, schema, path);
      if (found !== null && (found !== 'open' || inputs.length === 0)) {
        return [...inputs, { is: 'body', path, schema: found }];
      }
    }
  }
  return inputs;
}

const byName = new WeakMap<OperationFacts, ReadonlyMap<string, readonly ParameterFacts[]>>();

/** The parameters of an operation but for its body, put in order once. */
function parametersByName(operation: OperationFacts): ReadonlyMap<string, readonly ParameterFacts[]> {
  const known = byName.get(operation);
  if (known !== undefined) return known;
  const found = new Map<string, ParameterFacts[]>();
  for (const parameter of operation.parameters) {
    if (parameter.location === 'body') continue;
    const others = found.get(parameter.name);
    if (others) others.push(parameter);
    else found.set(parameter.name, [parameter]);
  }
  byName.set(operation, found);
  return found;
}

/** What an operation takes, as a message says it: its parameters and the properties at the top of its body. */
export function inputWords(facts: Facts, operation: OperationFacts): string {
  const known = words.get(operation);
  if (known !== undefined) return known;
  const body = bodyName(facts, operation);
  const properties = operation.body.flatMap(({ schema }) => {
    const members = schema?.value['properties'];
    return isObject(members) ? Object.keys(members).map((name) => `${body}/${name}`) : [];
  });
  const names = new Set([...operation.parameters.map(({ name }) => name), ...properties]);
  const text = quoted([...names].slice(0, mostNames));
  words.set(operation, text);
  return text;
}

const words = new WeakMap<OperationFacts, string>();

/** Names that a message holds at most. */
const mostNames = 12;
