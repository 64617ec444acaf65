import type { ASTNode, ParseError, TypeError as CelTypeError } from '@marcbachmann/cel-js';
import { environment } from './environment.ts';
import { FACT_NAMES, isFactName } from './fact-names.ts';
import { EXPRESSION_LIMITS } from './limits.ts';
import { findImpossibleValue } from './literal-values.ts';
import { factNames, findRefusal } from './syntax.ts';

export type Compiled =
  | { ok: true; tree: ASTNode; names: readonly string[] }
  | { ok: false; message: string; position?: number };

const failed = (message: string, position?: number): Compiled =>
  position === undefined ? { ok: false, message } : { ok: false, message, position };

const explain = (error: ParseError | CelTypeError | undefined): Compiled => {
  const summary = error?.summary ?? 'not a valid expression';
  const key = /^(?:No such key|Unknown variable): (\S+)/.exec(summary)?.[1];
  if (key !== undefined) {
    const known = FACT_NAMES.map((fact) => fact.name).join(', ');
    return failed(`"${key}" is not a known fact; the facts are ${known}`, error?.range?.start);
  }
  if (/^Exceeded max/.test(summary)) {
    return failed(`the expression is too large: ${summary}`, error?.range?.start);
  }
  return failed(summary, error?.range?.start);
};

const compileOnce = (source: string): Compiled => {
  if (source.trim() === '') return failed('the expression is empty');
  if (source.length > EXPRESSION_LIMITS.length) {
    return failed(
      `the expression has ${source.length} characters; at most ${EXPRESSION_LIMITS.length} are allowed`,
    );
  }
  // The refusals come before the types: they say more than "no such overload" would.
  let tree: ASTNode;
  try {
    tree = environment.parse(source).ast;
  } catch (error) {
    return explain(error as ParseError);
  }
  const refusal = findRefusal(tree);
  if (refusal) return failed(refusal.message, refusal.position);
  const typed = environment.check(source);
  if (!typed.valid) return explain(typed.error);
  if (typed.type !== 'bool') {
    return failed(`the result is ${typed.type ?? 'unknown'}; it must be true or false`, 0);
  }
  const names = factNames(tree);
  const unknown = names.find((name) => !isFactName(name));
  if (unknown !== undefined) return failed(`"${unknown}" is a group of facts: name one of them`);
  const impossible = findImpossibleValue(tree);
  if (impossible) return failed(impossible.message, impossible.position);
  return { ok: true, tree, names };
};

const cache = new Map<string, Compiled>();

/** Parses, checks and remembers a source: the same source gives the same object while it is cached. */
export const compile = (source: string): Compiled => {
  // An overlong source is refused at once and not worth remembering.
  if (source.length > EXPRESSION_LIMITS.length) return compileOnce(source);
  const known = cache.get(source);
  const compiled = known ?? compileOnce(source);
  // Deleting and setting again keeps the map in order of last use.
  cache.delete(source);
  cache.set(source, compiled);
  if (cache.size > EXPRESSION_LIMITS.cached) {
    const oldest = cache.keys().next().value;
    if (oldest !== undefined) cache.delete(oldest);
  }
  return compiled;
};
