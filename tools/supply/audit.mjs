import { readFile } from 'node:fs/promises';
import { judgeAudit } from './judge-audit.mjs';
import { npmOutput } from './run-npm.mjs';

const EXCEPTIONS = new URL('./advisory-exceptions.json', import.meta.url);
/** A check that did not happen is told apart from one that found something. */
const EXIT_CODES = { clean: 0, open: 1, 'not checked': 3 };

/** Asks npm's advisories about everything in the lock file, and prints the verdict. */
export async function runAudit() {
  const exceptions = JSON.parse(await readFile(EXCEPTIONS, 'utf8'));
  const report = parsed(await npmOutput(['audit', '--json']));
  const { verdict, lines } = judgeAudit(report, exceptions, new Date().toISOString().slice(0, 10));
  for (const line of lines) console.log(line);
  console.log(verdict);
  return EXIT_CODES[verdict];
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
