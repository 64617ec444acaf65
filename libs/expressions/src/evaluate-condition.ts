import { serialize, type ASTNode, type ParseResult } from '@marcbachmann/cel-js';
import { compile } from './compile.ts';
import { environment } from './environment.ts';
import { knownFacts, type KnownFacts, type StatedFacts } from './known-facts.ts';
import { factNames } from './syntax.ts';

/** Three values: `unknown` where a fact that decides is not stated. */
export type Truth = true | false | 'unknown';

interface Atom {
  names: readonly string[];
  run: ParseResult;
}
// Keyed by tree: atoms live exactly as long as the compiled expression they belong to.
const atoms = new WeakMap<ASTNode, Atom>();

const atomOf = (node: ASTNode): Atom => {
  const known = atoms.get(node);
  if (known) return known;
  const atom = { names: factNames(node), run: environment.parse(serialize(node)) };
  atoms.set(node, atom);
  return atom;
};

const evaluateAtom = (node: ASTNode, facts: KnownFacts): Truth => {
  const { names, run } = atomOf(node);
  if (names.some((name) => !facts.names.has(name))) return 'unknown';
  try {
    const result: unknown = run({ system: facts.system });
    return typeof result === 'boolean' ? result : 'unknown';
  } catch {
    // Left to happen is arithmetic alone, such as an integer overflow: the answer is not known.
    return 'unknown';
  }
};

/** Kleene's strong logic: a known side decides where it can, whatever the other side is. */
const evaluateNode = (node: ASTNode, facts: KnownFacts): Truth => {
  switch (node.op) {
    case '&&':
    case '||': {
      const deciding = node.op === '||';
      const left = evaluateNode(node.args[0], facts);
      if (left === deciding) return deciding;
      const right = evaluateNode(node.args[1], facts);
      if (right === deciding) return deciding;
      return left === 'unknown' || right === 'unknown' ? 'unknown' : !deciding;
    }
    case '!_': {
      const value = evaluateNode(node.args, facts);
      return value === 'unknown' ? value : !value;
    }
    case '?:': {
      const condition = evaluateNode(node.args[0], facts);
      if (condition !== 'unknown') return evaluateNode(node.args[condition ? 1 : 2], facts);
      const whenTrue = evaluateNode(node.args[1], facts);
      return whenTrue === evaluateNode(node.args[2], facts) ? whenTrue : 'unknown';
    }
    default:
      return evaluateAtom(node, facts);
  }
};

/**
 * Whether a condition holds for a system. `unknown` when a fact that decides is missing or null.
 * A list that is stated and empty is known to be empty. A source that `checkExpression` refuses
 * is `unknown` too: conditions are checked where they enter, and reading them must not fail.
 */
export const evaluateCondition = (source: string, facts: StatedFacts): Truth => {
  const compiled = compile(source);
  return compiled.ok ? evaluateNode(compiled.tree, knownFacts(facts)) : 'unknown';
};
