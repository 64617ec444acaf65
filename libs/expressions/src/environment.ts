import { Environment } from '@marcbachmann/cel-js';
import { FIGURE_NAMES } from '@pitwall/contracts';
import { EXPRESSION_LIMITS } from './limits.ts';

const figures = Object.fromEntries(FIGURE_NAMES.map((figure) => [figure, 'double']));

/**
 * The CEL environment in which every expression is parsed, typed and run.
 * Facts are doubles while CEL reads `2` as an int: the mixed operators let people write plain numbers.
 */
export const environment = new Environment({
  limits: {
    maxAstNodes: EXPRESSION_LIMITS.nodes,
    maxDepth: EXPRESSION_LIMITS.depth,
    maxListElements: EXPRESSION_LIMITS.listElements,
    maxCallArguments: 2,
  },
})
  .registerVariable({
    name: 'system',
    schema: {
      kind: 'string',
      stack: 'list<string>',
      databases: 'list<string>',
      instances: 'double',
      figures,
    },
  })
  .registerOperator('double == int', (a: number, b: bigint) => a === Number(b))
  .registerOperator('double + int', (a: number, b: bigint) => a + Number(b))
  .registerOperator('double - int', (a: number, b: bigint) => a - Number(b))
  .registerOperator('double * int', (a: number, b: bigint) => a * Number(b))
  .registerOperator('double / int', (a: number, b: bigint) => a / Number(b))
  .registerOperator('int + double', (a: bigint, b: number) => Number(a) + b)
  .registerOperator('int - double', (a: bigint, b: number) => Number(a) - b)
  .registerOperator('int * double', (a: bigint, b: number) => Number(a) * b)
  .registerOperator('int / double', (a: bigint, b: number) => Number(a) / b);
