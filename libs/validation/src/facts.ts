import { isObject, type DefinitionNode, type JsonObject, type JsonValue } from '@connectory/definition';
import { gatherExtensions, type ExtensionFacts } from './extensions/extension-facts.js';
import { operationFacts, type OperationFacts } from './operation-facts.js';
import type { Place, PlacedObject } from './place.js';
import { reachedSchemas } from './schema-graph/reached-schemas.js';
import type { DocumentContext } from './rule.js';
import { schemaExtents, type SchemaExtent } from './schema-graph/schema-extent.js';

/** What rules ask again and again about a document; each thing is worked out once, when the first rule asks. */
export interface Facts {
  /** The object at a place, or the one that its reference leads to; `null` if there is none. */
  readonly resolve: (value: JsonValue | undefined, place: Place) => PlacedObject | null;
  /** The facts of an operation that is being visited. */
  readonly operation: (node: DefinitionNode) => OperationFacts;
  /** All operations of the paths object. Complete when the whole document has been visited: ask for it in `end`. */
  readonly operations: () => readonly OperationFacts[];
  /** The operation of an `operationId`, the first if there are several. Ask for it in `end`. */
  readonly operationById: (operationId: string) => OperationFacts | undefined;
  /** What the extensions say. Ask for it in `create`, so that they are gathered, and read it in `end`. */
  readonly extensions: () => ExtensionFacts;
  /** How large a schema is when its references are written out; give it what stands behind a reference. */
  readonly extentOf: (schema: JsonObject) => SchemaExtent;
  /** All schemas that describe a part of a request body. Ask for them in `end`. */
  readonly inputSchemas: () => ReadonlySet<JsonObject>;
}

/** Makes the facts of one document; `seen` gets its operations as they are visited. */
export function createFacts(context: Omit<DocumentContext, 'facts'>): {
  facts: Facts;
  seen: (operation: DefinitionNode) => void;
  /** Gets every object with an extension as it is visited; `null` if no rule asked for what it gathers. */
  observer: () => ((node: DefinitionNode) => void) | null;
} {
  const visited: DefinitionNode[] = [];
  const known = new Map<DefinitionNode, OperationFacts>();
  let all: readonly OperationFacts[] | null = null;
  let byId: ReadonlyMap<string, OperationFacts> | null = null;
  let inputs: ReadonlySet<JsonObject> | null = null;

  const resolve = (value: JsonValue | undefined, place: Place): PlacedObject | null => {
    const end = context.follow(value);
    if (end === undefined) return isObject(value) ? { value, place } : null;
    return end !== null && isObject(end.value) ? { value: end.value, place: { node: end } } : null;
  };
  const operation = (node: DefinitionNode): OperationFacts => {
    let facts = known.get(node);
    if (facts === undefined) {
      facts = operationFacts(node, context.version, resolve);
      known.set(node, facts);
    }
    return facts;
  };
  const operations = () => (all ??= visited.map(operation).filter(({ path }) => path !== null));
  const operationById = (operationId: string) => {
    byId ??= new Map(
      [...operations()]
        .reverse()
        .flatMap((one) => (one.operationId === null ? [] : [[one.operationId, one]])),
    );
    return byId.get(operationId);
  };
  const gathered = gatherExtensions(context, { all: operations, byId: operationById });
  let observer: ((node: DefinitionNode) => void) | null = null;
  const facts: Facts = {
    resolve,
    operation,
    operations,
    operationById,
    extensions: () => {
      observer = gathered.observe;
      return gathered.facts;
    },
    extentOf: schemaExtents(context),
    inputSchemas: () =>
      (inputs ??= reachedSchemas(
        context,
        operations().flatMap(({ body }) => body.flatMap(({ schema }) => (schema ? [schema.value] : []))),
      )),
  };
  return { facts, seen: (node) => visited.push(node), observer: () => observer };
}
