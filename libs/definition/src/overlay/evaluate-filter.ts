import { jsonpath } from 'json-p3';
import { isArray, isObject, type JsonValue } from '../json.js';
import { callFunction } from './filter-functions.js';
import { isNodes, singleValue, type Operand } from './operand.js';
import type { QueriedNode, QueryContext } from './query-nodes.js';
import type { StepBudget } from './step-budget.js';

const {
  BooleanLiteral,
  FilterQuery,
  FunctionExtension,
  InfixExpression,
  LogicalExpression,
  NullLiteral,
  NumberLiteral,
  PrefixExpression,
  RootQuery,
  StringLiteral,
} = jsonpath.expressions;
type Expression = InstanceType<typeof jsonpath.expressions.FilterExpression>;

/** True if the node passes a filter (RFC 9535 section 2.3.5). */
export function evaluateFilter(expression: Expression, node: QueriedNode, context: QueryContext): boolean {
  context.budget.spend(1);
  if (expression instanceof LogicalExpression) return evaluateFilter(expression.expression, node, context);
  if (expression instanceof PrefixExpression) return !evaluateFilter(expression.right, node, context);
  if (expression instanceof InfixExpression) {
    const { operator, left, right } = expression;
    const test = (side: Expression) => evaluateFilter(side, node, context);
    if (operator === '&&') return test(left) && test(right);
    if (operator === '||') return test(left) || test(right);
    const compared = [left, right].map((side) => singleValue(operandOf(side, node, context)));
    return compare(operator, compared[0], compared[1], context.budget);
  }
  const operand = operandOf(expression, node, context);
  return isNodes(operand) ? operand.length > 0 : operand?.value === true;
}

function operandOf(expression: Expression, node: QueriedNode, context: QueryContext): Operand {
  context.budget.spend(1);
  if (expression instanceof FilterQuery)
    return context.query(expression.path, expression instanceof RootQuery ? context.root : node);
  if (expression instanceof FunctionExtension) {
    const operands = expression.args.map((argument) => operandOf(argument, node, context));
    return callFunction(expression.name, operands, context.budget);
  }
  if (expression instanceof NullLiteral) return { value: null };
  if (
    expression instanceof StringLiteral ||
    expression instanceof NumberLiteral ||
    expression instanceof BooleanLiteral
  )
    return { value: expression.value };
  return { value: evaluateFilter(expression, node, context) };
}

type Compared = { readonly value: JsonValue } | undefined;

/** RFC 9535 section 2.3.5.2.2. */
function compare(operator: string, left: Compared, right: Compared, budget: StepBudget): boolean {
  if (operator === '==') return areEqual(left, right, budget);
  if (operator === '!=') return !areEqual(left, right, budget);
  if (operator.endsWith('=') && areEqual(left, right, budget)) return true;
  const [smaller, larger] = operator.startsWith('<')
    ? [left?.value, right?.value]
    : [right?.value, left?.value];
  if (typeof smaller === 'number' && typeof larger === 'number') return smaller < larger;
  return typeof smaller === 'string' && typeof larger === 'string' && smaller < larger;
}

const areEqual = (left: Compared, right: Compared, budget: StepBudget): boolean =>
  left && right ? sameValue(left.value, right.value, budget) : left === right;

function sameValue(left: JsonValue, right: JsonValue, budget: StepBudget): boolean {
  if (left === right) return true;
  budget.spend(1);
  if (isArray(left) && isArray(right))
    return (
      left.length === right.length && left.every((item, index) => sameValue(item, right[index]!, budget))
    );
  if (!isObject(left) || !isObject(right)) return false;
  const names = Object.keys(left);
  budget.spend(names.length);
  return (
    names.length === Object.keys(right).length &&
    names.every((name) => Object.hasOwn(right, name) && sameValue(left[name]!, right[name]!, budget))
  );
}
