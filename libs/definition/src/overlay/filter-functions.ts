import { RE2JS, RE2JSException } from 're2js';
import { isArray, isObject, type JsonValue } from '../json.js';
import { singleValue, type Operand } from './operand.js';
import type { StepBudget } from './step-budget.js';

/** Calls a function of RFC 9535 section 2.4. The library has checked its name and the types of its arguments. */
export function callFunction(name: string, operands: readonly Operand[], budget: StepBudget): Operand {
  const [first, second] = operands;
  switch (name) {
    case 'count':
      return { value: Array.isArray(first) ? first.length : 0 };
    case 'value':
      return singleValue(first);
    case 'length':
      return lengthOf(singleValue(first)?.value);
    default:
      return { value: matches(name, singleValue(first)?.value, singleValue(second)?.value, budget) };
  }
}

function lengthOf(value: JsonValue | undefined): Operand {
  if (typeof value === 'string') return { value: [...value].length };
  if (isArray(value)) return { value: value.length };
  return isObject(value) ? { value: Object.keys(value).length } : undefined;
}

/** `match` and `search`. RE2 takes time linear in the text; patterns that it does not know match nothing. */
function matches(
  name: string,
  text: JsonValue | undefined,
  source: JsonValue | undefined,
  budget: StepBudget,
): boolean {
  if (typeof text !== 'string' || typeof source !== 'string') return false;
  budget.spend(100 + source.length);
  const pattern = compilePattern(source);
  if (pattern === null) return false;
  budget.spend(Math.ceil((text.length * pattern.programSize()) / 4));
  return name === 'match' ? pattern.matches(text) : pattern.matcher(text).find();
}

function compilePattern(source: string): RE2JS | null {
  try {
    return RE2JS.compile(dotAsInIRegexp(source));
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return null;
  }
}

/** The dot of RFC 9485 matches neither line feed nor carriage return. */
const dotAsInIRegexp = (source: string) =>
  source.replace(/\\.|\[(?:\\.|[^\\\]])*\]|\./gsu, (part) => (part === '.' ? '[^\\n\\r]' : part));
