import { isObject, type JsonObject, type JsonValue } from '@connectory/definition';

/** A schema of a pool; two of the same structure are one, and have one number. */
export interface PooledSchema {
  readonly schema: JsonObject;
  readonly number: number;
}

/** A member of an object as its schema sees it. */
export interface PooledMember {
  readonly name: string;
  readonly value: PooledSchema;
  readonly isRequired: boolean;
}

/** Keeps schemas such that two of the same structure are one object, so that what recurs can be told by identity. */
export interface SchemaPool {
  /** The schema with this content; `build` is asked for it when it is new. The content names the schemas within by their numbers. */
  make(content: string, build: () => JsonObject): PooledSchema;
  /** The schema of an object with these members, in whatever order. */
  makeObject(members: readonly PooledMember[], build: () => JsonObject): PooledSchema;
  /** The schema of a list of such items. */
  makeList(items: PooledSchema): PooledSchema;
  /** True for the schemas that this pool made. */
  has(schema: JsonValue | undefined): schema is JsonObject;
}

interface PooledObject extends PooledSchema {
  readonly members: readonly PooledMember[];
}

export function createSchemaPool(): SchemaPool {
  const made = new Set<JsonObject>();
  const byContent = new Map<string, PooledSchema>();
  const lists = new Map<number, PooledSchema>();
  const objects = new Map<number, PooledObject[]>();
  const names = new Map<string, number>();

  const add = (schema: JsonObject): PooledSchema => {
    const number = made.size;
    made.add(schema);
    return { schema, number };
  };
  const numberOf = (name: string): number => {
    let number = names.get(name);
    if (number === undefined) names.set(name, (number = names.size + 1));
    return number;
  };
  /** The same for the same members in any order. */
  const hashOf = (members: readonly PooledMember[]): number => {
    let hash = members.length;
    for (const { name, value, isRequired } of members) {
      const member = Math.imul(numberOf(name), 0x9e3779b1) ^ (value.number * 2 + (isRequired ? 1 : 0));
      hash = (hash + Math.imul(member ^ (member >>> 15), 0x85ebca6b)) | 0;
    }
    return hash;
  };
  return {
    make(content, build) {
      let known = byContent.get(content);
      if (known === undefined) byContent.set(content, (known = add(build())));
      return known;
    },
    makeObject(members, build) {
      const hash = hashOf(members);
      let bucket = objects.get(hash);
      if (bucket === undefined) objects.set(hash, (bucket = []));
      for (const known of bucket) if (haveSameMembers(known.members, members)) return known;
      const schema = { ...add(build()), members };
      bucket.push(schema);
      return schema;
    },
    makeList(items) {
      let known = lists.get(items.number);
      if (known === undefined) lists.set(items.number, (known = add({ type: 'array', items: items.schema })));
      return known;
    },
    has: (schema): schema is JsonObject => isObject(schema) && made.has(schema),
  };
}

function haveSameMembers(first: readonly PooledMember[], second: readonly PooledMember[]): boolean {
  if (first.length !== second.length) return false;
  if (first.every((member, index) => isSameMember(member, second[index]))) return true;
  const byName = new Map(first.map((member) => [member.name, member]));
  return second.every((member) => isSameMember(member, byName.get(member.name)));
}

const isSameMember = (first: PooledMember, second: PooledMember | undefined): boolean =>
  second !== undefined &&
  first.name === second.name &&
  first.value.number === second.value.number &&
  first.isRequired === second.isRequired;
