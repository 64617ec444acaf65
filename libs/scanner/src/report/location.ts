import { createHash } from 'node:crypto';
import type { Location } from '@pitwall/contracts';
import { languageOf } from '../collect/language.ts';
import type { Place } from '../collect/parsed-file.ts';
import { redact } from './redact.ts';

const SNIPPET_LENGTH = 1200;

/** SHA-256 of a text with every run of white space folded to one space: it survives reformatting. */
export const snippetHash = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');

/** Common indentation is noise in a report. */
const dedent = (text: string): string => {
  const lines = text.split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = indents.length ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(shared).trimEnd()).join('\n');
};

// Control characters could move the cursor or clear the screen of whoever reads the report.
const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');

/** The place as it goes into the report: redacted, bounded, with the hash of what stands there. */
export const toLocation = ({ path, startLine, endLine, text, shown }: Place): Location => ({
  path: printable(path).slice(0, 1024),
  startLine,
  endLine,
  snippet: printable(redact(dedent(shown ?? text), languageOf(path) === null)).slice(
    0,
    SNIPPET_LENGTH,
  ),
  snippetHash: snippetHash(text),
});
