import type { ASTNode } from '@marcbachmann/cel-js';
import { FACT_NAMES } from './fact-names.ts';
import { children, dottedName, type Refusal } from './syntax.ts';

const valuesOf = new Map(
  FACT_NAMES.flatMap((fact) => (fact.values ? [[fact.name, fact.values] as const] : [])),
);

const literals = (node: ASTNode): ASTNode[] =>
  node.op === 'list' ? node.args : node.op === 'value' ? [node] : [];

/** A text compared with a fact that can never have it, such as `system.kind == "servce"`. */
export const findImpossibleValue = (node: ASTNode): Refusal | null => {
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    const [left, right] = node.args;
    for (const [fact, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const name = dottedName(fact) ?? '';
      const values = valuesOf.get(name);
      const wrong = values
        ? literals(other).find(
            (literal) => typeof literal.args === 'string' && !values.includes(literal.args),
          )
        : undefined;
      if (values && wrong) {
        return {
          message: `${name} is never "${String(wrong.args)}"; it is one of ${values.join(', ')}`,
          position: wrong.start,
        };
      }
    }
  }
  for (const child of children(node)) {
    const below = findImpossibleValue(child);
    if (below) return below;
  }
  return null;
};
