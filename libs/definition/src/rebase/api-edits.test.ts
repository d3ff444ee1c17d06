import fc from 'fast-check';
import { methods, type ApiModel, type ModelOperation } from './api-model.test.js';

/** One change; what it is about is said by what it is, so that it can be made before another one or after. */
export type Edit = (model: ApiModel) => void;

/** What an edit is made of: some of the things of the base are picked, new names and texts are `fresh`. */
interface Making {
  readonly base: ApiModel;
  readonly pick: (things: object) => string;
  readonly fresh: string;
}

const operationEdit =
  (edit: (operation: ModelOperation, model: ApiModel) => void) =>
  (id: string): Edit =>
  (model) => {
    const operation = model.operations[id];
    if (operation) edit(operation, model);
  };

const isFree = (model: ApiModel, path: string, method: string) =>
  Object.values(model.operations).every((other) => other.path !== path || other.method !== method);

const without = (list: string[], item: string) => list.filter((other) => other !== item);
const withItem = (list: string[], item: string) => [...without(list, item), item];

/** Those that may be moved keep their operationIds: what loses both is another one. */
const isMovable = (id: string) => Number(id.slice('operation'.length)) % 2 === 0;

type Maker = (making: Making) => Edit;

const setText =
  (texts: (model: ApiModel) => Record<string, string> | undefined, name: string, text: string): Edit =>
  (model) => {
    const found = texts(model);
    if (found) found[name] = text;
  };

const makers: Record<string, Maker> = {
  title: ({ base, pick, fresh }) => setText((model) => model.texts, pick(base.texts), fresh),
  server:
    ({ fresh }) =>
    (model) =>
      void (model.servers[fresh] ??= {}),
  serverText: ({ base, pick, fresh }) => {
    const url = pick(base.servers);
    return setText((model) => model.servers[url], 'description', fresh);
  },
  serverGone: ({ base, pick }) => {
    const url = pick(base.servers);
    return (model) => delete model.servers[url];
  },
  tag:
    ({ fresh }) =>
    (model) =>
      void (model.tags[fresh] ??= {}),
  tagText: ({ base, pick, fresh }) => {
    const tag = pick(base.tags);
    return setText((model) => model.tags[tag], 'description', fresh);
  },
  tagGone: ({ base, pick }) => {
    const tag = pick(base.tags);
    return (model) => delete model.tags[tag];
  },
  pathText: ({ base, pick, fresh }) => {
    const path = pick(base.paths);
    return (model) => void (model.paths[path]!.description = fresh);
  },
  pathParameter: ({ base, pick, fresh }) => {
    const path = pick(base.paths);
    return (model) => void (model.paths[path]!.parameter = fresh);
  },
  pathMoved: ({ base, pick, fresh }) => {
    const path = pick(base.paths);
    const inside = Object.entries(base.operations).filter(([, operation]) => operation.path === path);
    if (!inside.every(([id]) => isMovable(id))) return () => undefined;
    return (model) => void (model.paths[path]!.literal = fresh);
  },
  pathGone: ({ base, pick }) => {
    const path = pick(base.paths);
    const inside = Object.keys(base.operations).filter((id) => base.operations[id]!.path === path);
    return (model) => inside.forEach((id) => delete model.operations[id]);
  },
  operation: ({ base, pick, fresh }) => {
    const [path, method] = [pick(base.paths), methods[fresh.length % methods.length]!];
    // Both sides may add the same operation, not two of the same name.
    const operationId = `${fresh}${path.slice(4)}${methods.indexOf(method)}`;
    const operation = {
      path,
      method,
      operationId,
      texts: {},
      tags: [],
      parameters: {},
      responses: {},
    };
    return (model) => {
      // What stands where another one stood is the same operation.
      if (isFree(base, path, method) && isFree(model, path, method))
        model.operations[operationId] ??= operation;
    };
  },
  operationGone: ({ base, pick }) => {
    const id = pick(base.operations);
    return (model) => delete model.operations[id];
  },
  operationMoved: ({ base, pick }) => {
    const [id, path, other] = [pick(base.operations), pick(base.paths), pick(base.operations)];
    const method = base.operations[other]!.method;
    return operationEdit((operation, model) => {
      if (isMovable(id) && isFree(model, path, method)) Object.assign(operation, { path, method });
    })(id);
  },
  operationId: ({ base, pick, fresh }) => {
    const id = pick(base.operations);
    return operationEdit((operation) => {
      if (!isMovable(id)) operation.operationId = fresh;
    })(id);
  },
  operationText: ({ base, pick, fresh }) => {
    const id = pick(base.operations);
    return operationEdit(({ texts }) => void (texts['summary'] = fresh))(id);
  },
  operationTextGone: ({ base, pick }) =>
    operationEdit(({ texts }) => delete texts['description'])(pick(base.operations)),
  operationTag: ({ base, pick, fresh }) =>
    operationEdit((operation) => (operation.tags = withItem(operation.tags, fresh)))(pick(base.operations)),
  operationTagGone: ({ base, pick }) => {
    const id = pick(base.operations);
    const tag = base.operations[id]!.tags[0] ?? '';
    return operationEdit((operation) => (operation.tags = without(operation.tags, tag)))(id);
  },
  parameter: ({ base, pick, fresh }) =>
    operationEdit(({ parameters }) => (parameters[fresh] ??= {}))(pick(base.operations)),
  parameterText: ({ base, pick, fresh }) => {
    const id = pick(base.operations);
    const name = pick(base.operations[id]!.parameters);
    return operationEdit(({ parameters }) => {
      if (parameters[name]) parameters[name]['description'] = fresh;
    })(id);
  },
  parameterGone: ({ base, pick }) => {
    const id = pick(base.operations);
    const name = pick(base.operations[id]!.parameters);
    return operationEdit(({ parameters }) => delete parameters[name])(id);
  },
  response: ({ base, pick, fresh }) =>
    operationEdit(({ responses }) => (responses['default'] ??= { description: fresh }))(
      pick(base.operations),
    ),
  responseText: ({ base, pick, fresh }) =>
    operationEdit(({ responses }) => {
      if (responses['200']) responses['200']['description'] = fresh;
    })(pick(base.operations)),
  responseGone: ({ base, pick }) =>
    operationEdit(({ responses }) => delete responses['200'])(pick(base.operations)),
  schema:
    ({ fresh }) =>
    (model) =>
      void (model.schemas[fresh] ??= { texts: {}, required: [], enum: [], properties: {} }),
  schemaText: ({ base, pick, fresh }) => {
    const name = pick(base.schemas);
    return setText((model) => model.schemas[name]?.texts, 'description', fresh);
  },
  schemaGone: ({ base, pick }) => {
    const name = pick(base.schemas);
    return (model) => delete model.schemas[name];
  },
  schemaLists: ({ base, pick, fresh }) => {
    const name = pick(base.schemas);
    const gone = base.schemas[name]?.required[0] ?? '';
    return (model) => {
      const schema = model.schemas[name];
      if (!schema) return;
      schema.required = withItem(without(schema.required, gone), fresh);
      schema.enum = withItem(schema.enum, fresh);
    };
  },
  property: ({ base, pick, fresh }) => {
    const name = pick(base.schemas);
    return (model) => void (model.schemas[name] && (model.schemas[name].properties[fresh] ??= {}));
  },
  propertyText: ({ base, pick, fresh }) => {
    const name = pick(base.schemas);
    const property = pick(base.schemas[name]?.properties ?? {});
    return setText((model) => model.schemas[name]?.properties[property], 'format', fresh);
  },
  propertyGone: ({ base, pick }) => {
    const name = pick(base.schemas);
    const property = pick(base.schemas[name]?.properties ?? {});
    return (model) => delete model.schemas[name]?.properties[property];
  },
};

/** An edit of some kind, made with numbers. */
export interface Command {
  readonly kind: string;
  readonly picks: readonly number[];
  /** Both sides make this one with the same names and texts. */
  readonly isShared: boolean;
}

export const commands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.keys(makers)),
    picks: fc.array(fc.nat(11), { minLength: 3, maxLength: 3 }),
    isShared: fc.nat(4).map((one) => one === 0),
  }),
  { maxLength: 8 },
);

/** The edits of one side, whose names and texts begin with its letter; those that do something, one after the other. */
export function editsOf(base: ApiModel, side: 'e' | 'u', all: readonly Command[]): Edit[] {
  const model = structuredClone(base);
  const edits = all.map(({ kind, picks, isShared }, index) => {
    const left = [...picks];
    const pick = (things: object) => {
      const keys = Object.keys(things);
      return keys[(left.shift() ?? 0) % Math.max(keys.length, 1)] ?? '';
    };
    const fresh = isShared ? `s${picks[0]! % 3}` : `${side}${index}`;
    return makers[kind]!({ base, pick, fresh });
  });
  return edits.filter((edit) => {
    const before = JSON.stringify(model);
    edit(model);
    return JSON.stringify(model) !== before;
  });
}

export function edited(model: ApiModel, edits: readonly Edit[]): ApiModel {
  const copy = structuredClone(model);
  for (const edit of edits) edit(copy);
  return copy;
}
