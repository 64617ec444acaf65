import { compile } from './compile.ts';

export type ExpressionCheck =
  | { ok: true; names: string[] }
  | {
      ok: false;
      /** What is wrong and what may stand there instead. */
      message: string;
      /** Offset in the source, from 0, where there is one. */
      position?: number;
    };

/**
 * Whether a source is a condition over the facts of a system: well-formed, within the limits,
 * naming known facts only, and true or false as its result.
 * `names` are the facts it asks for, each once, in order of appearance.
 */
export const checkExpression = (source: string): ExpressionCheck => {
  const compiled = compile(source);
  if (!compiled.ok) {
    const { message, position } = compiled;
    return position === undefined ? { ok: false, message } : { ok: false, message, position };
  }
  return { ok: true, names: [...compiled.names] };
};
