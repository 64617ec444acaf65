import type { ParsedFile } from '../parsed-file.ts';
import type { Call } from './calls.ts';

const escape = (name: string) => name.replace(/[$.]/g, '\\$&');

/**
 * Calls of what a package exports, by the local names that the file gave it: `session(…)` after
 * `import session from 'express-session'`, `multer.diskStorage(…)`, `new Pool(…)` after
 * `const { Pool } = require('pg')`. With `exported`, only these exports (`default` is the whole module).
 */
export const boundCalls = (
  file: ParsedFile,
  packages: readonly string[],
  exported?: readonly string[],
): Call[] => {
  const whole = file.namesOf(packages, ['default', '*']);
  const direct = file.namesOf(packages, exported);
  const last = [...new Set([...direct, ...(exported ?? []).filter((name) => /^\w+$/.test(name))])];
  const open = exported === undefined && whole.length > 0;
  if (last.length === 0 && !open) return [];
  const calls = file.calls(...(open ? ['[\\w$]+'] : last.map(escape)));
  return calls.filter(({ callee, receiver, name }) => {
    if (direct.includes(callee)) return true;
    return whole.includes(receiver) && (exported === undefined || exported.includes(name));
  });
};
