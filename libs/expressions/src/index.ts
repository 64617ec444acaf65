export { checkExpression, type ExpressionCheck } from './check-expression.ts';
export { conditionWords } from './condition-words.ts';
export { evaluateCondition, type Truth } from './evaluate-condition.ts';
export type { StatedFacts } from './known-facts.ts';
export { EXPRESSION_LIMITS } from './limits.ts';
export { FACT_NAMES, type FactName } from './fact-names.ts';
