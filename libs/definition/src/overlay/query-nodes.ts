import { JSONPathEnvironment, JSONPathError, jsonpath, TokenKind, type JSONPathQuery } from 'json-p3';
import { isArray, isObject, type JsonValue } from '../json.js';
import { evaluateFilter } from './evaluate-filter.js';
import { InvalidTarget } from './invalid-target.js';
import type { StepBudget } from './step-budget.js';

/** A value in a document, with the way to it. */
export interface QueriedNode {
  readonly value: JsonValue;
  readonly parent: QueriedNode | null;
  /** Its name or index in the parent. */
  readonly key: string | number;
}

/** What a filter is evaluated with. */
export interface QueryContext {
  readonly root: QueriedNode;
  readonly budget: StepBudget;
  readonly query: (query: JSONPathQuery, from: QueriedNode) => QueriedNode[];
}

const { FilterSelector, IndexSelector, NameSelector, SliceSelector } = jsonpath.selectors;
const environment = new JSONPathEnvironment();

/** Longer expressions are not meant seriously; the parser recurses. */
const longestExpression = 1_000;

/** Reads a JSONPath (RFC 9535). Throws `InvalidTarget`. */
export function compileQuery(target: string): JSONPathQuery {
  if (target.length > longestExpression)
    throw new InvalidTarget(target, `an expression has at most ${longestExpression} characters`);
  try {
    return environment.compile(target);
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    throw new InvalidTarget(target, `this is not a JSONPath: ${error.message}`);
  }
}

/**
 * The nodes that a query selects. The library's own evaluation knows no end: `$..*..*` takes time quadratic in the size of the
 * document, and each further step multiplies it. Here every node that is looked at is spent.
 */
export function queryNodes(query: JSONPathQuery, document: JsonValue, budget: StepBudget): QueriedNode[] {
  const root: QueriedNode = { value: document, parent: null, key: '' };
  const context: QueryContext = { root, budget, query: (inner, from) => runQuery(inner, from, context) };
  return runQuery(query, root, context);
}

function runQuery({ segments }: JSONPathQuery, from: QueriedNode, context: QueryContext): QueriedNode[] {
  let nodes = [from];
  for (const { token, selectors } of segments) {
    const scope = token.kind === TokenKind.DDOT ? withDescendants(nodes, context.budget) : nodes;
    const selected: QueriedNode[] = [];
    for (const node of scope) {
      for (const selector of selectors) select(selector, node, context, selected);
    }
    nodes = selected;
  }
  return nodes;
}

function withDescendants(nodes: readonly QueriedNode[], budget: StepBudget): QueriedNode[] {
  const found: QueriedNode[] = [];
  const pending = [...nodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    budget.spend(1);
    found.push(node);
    for (const child of childrenOf(node).reverse()) pending.push(child);
  }
  return found;
}

function childrenOf(node: QueriedNode): QueriedNode[] {
  const { value } = node;
  if (isArray(value)) return value.map((item, index) => ({ value: item, parent: node, key: index }));
  if (!isObject(value)) return [];
  return Object.keys(value).map((name) => ({ value: value[name]!, parent: node, key: name }));
}

function select(
  selector: JSONPathQuery['segments'][number]['selectors'][number],
  node: QueriedNode,
  context: QueryContext,
  selected: QueriedNode[],
): void {
  const { value } = node;
  const take = (child: JsonValue, key: string | number) => selected.push({ value: child, parent: node, key });
  context.budget.spend(1);
  if (selector instanceof NameSelector) {
    if (isObject(value) && Object.hasOwn(value, selector.name)) take(value[selector.name]!, selector.name);
  } else if (selector instanceof IndexSelector) {
    if (!isArray(value)) return;
    const index = selector.index < 0 ? value.length + selector.index : selector.index;
    if (index >= 0 && index < value.length) take(value[index]!, index);
  } else if (selector instanceof SliceSelector) {
    if (!isArray(value)) return;
    for (const index of sliced(value.length, selector)) take(value[index]!, index);
    context.budget.spend(value.length);
  } else {
    for (const child of childrenOf(node)) {
      context.budget.spend(1);
      if (!(selector instanceof FilterSelector) || evaluateFilter(selector.expression, child, context))
        selected.push(child);
    }
  }
}

/** The indices of a slice (RFC 9535 section 2.3.4.2.2). */
function sliced(
  length: number,
  {
    start,
    stop,
    step = 1,
  }: { start?: number | undefined; stop?: number | undefined; step?: number | undefined },
): number[] {
  const indices: number[] = [];
  const from = (bound: number) => (bound < 0 ? length + bound : bound);
  if (step > 0) {
    const end = Math.min(from(stop ?? length), length);
    for (let index = Math.max(from(start ?? 0), 0); index < end; index += step) indices.push(index);
  } else if (step < 0) {
    const end = Math.max(from(stop ?? -length - 1), -1);
    for (let index = Math.min(from(start ?? length - 1), length - 1); index > end; index += step)
      indices.push(index);
  }
  return indices;
}
