import { isArray, type JsonObject, type JsonValue } from '@connectory/definition';
import { kinds, newShape, type Shape } from './shape.js';

/** What lies deeper is not looked at. */
export const maxDepth = 60;
/** More texts or numbers of one place tell nothing new about its format. */
const mostSamples = 200;
/** An enumeration has at most this many values, and values look like this. */
const mostChoices = 6;
const choice = /^[A-Za-z][A-Za-z0-9_-]{0,29}$/;

/** Adds one value to what is known of its place. */
export function addValue(shape: Shape, value: JsonValue, depth: number): void {
  switch (typeof value) {
    case 'string':
      addText(shape, value);
      return;
    case 'number':
      addNumber(shape, value);
      return;
    case 'boolean':
      shape.kinds |= kinds.boolean;
      return;
    default:
      if (value === null) shape.kinds |= kinds.null;
      else if (isArray(value)) addItems(shape, value, depth);
      else addMembers(shape, value, depth);
  }
}

export const isVariable = (text: string): boolean => text.startsWith('{{') && /^\{\{[^{}]*\}\}$/.test(text);

function addText(shape: Shape, text: string): void {
  // A variable without a value may stand for anything.
  if (isVariable(text)) return;
  shape.kinds |= kinds.string;
  if (text !== '') {
    shape.texts ??= [];
    if (shape.texts.length < mostSamples) shape.texts.push(text);
  }
  if (shape.choices === false) return;
  if (text.length > 30 || !choice.test(text)) {
    shape.choices = false;
    return;
  }
  shape.choices ??= new Map();
  const uses = shape.choices.get(text) ?? 0;
  if (uses === 0 && shape.choices.size >= mostChoices) shape.choices = false;
  else shape.choices.set(text, uses + 1);
}

function addNumber(shape: Shape, value: number): void {
  shape.kinds |= kinds.number;
  shape.numbers ??= [];
  const isTelling = !Number.isInteger(value) || Math.abs(value) > 2_147_483_647;
  if (shape.numbers.length < mostSamples || isTelling) shape.numbers.push(value);
}

function addItems(shape: Shape, items: readonly JsonValue[], depth: number): void {
  shape.kinds |= kinds.array;
  shape.items ??= newShape();
  if (depth >= maxDepth) return;
  for (const item of items) addValue(shape.items, item, depth + 1);
}

function addMembers(shape: Shape, value: JsonObject, depth: number): void {
  shape.kinds |= kinds.object;
  shape.objects += 1;
  shape.members ??= new Map();
  if (depth >= maxDepth) return;
  for (const name in value) {
    let member = shape.members.get(name);
    if (!member) {
      member = { count: 0, shape: newShape() };
      shape.members.set(name, member);
    }
    member.count += 1;
    addValue(member.shape, value[name] as JsonValue, depth + 1);
  }
}
