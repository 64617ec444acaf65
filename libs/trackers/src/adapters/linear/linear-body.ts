import { markedBody } from '../../model/marked-body.ts';

const CLOSING = '`/pitwall`';

/**
 * Descriptions at Linear, which keeps a document and writes Markdown of it anew: other bullets, other escapes,
 * other blank lines, and no comments. So the section stands between two lines of code, which are never
 * rewritten, and two sections are the same when they have the same words, list items, links and code.
 */
export const linearBody = markedBody({
  opening:
    /`pitwall task=([0-9a-f-]{36})(?: step=(\d{1,3}))? digest=([0-9a-f]{16})`[^\S\n]*(?:\r?\n|$)/g,
  closing: CLOSING,
  write(section, { taskId, step }, digest) {
    const which = step === null ? '' : ` step=${step}`;
    const opening = `\`pitwall task=${taskId}${which} digest=${digest}\``;
    // With blank lines, or a line of code would become part of a list item beside it.
    return `${opening}\n\n${withoutOurMarks(section)}\n\n${CLOSING}`;
  },
  read: (between) => between.trim(),
  normal: (section) =>
    withoutOurMarks(section)
      .split(/\r?\n/)
      .map((line) => plain(line))
      .filter((line) => line !== '')
      .join(' '),
  stepText: (text) => plain(text),
});

/** Words of others cannot open or close a section of ours. */
const withoutOurMarks = (text: string): string =>
  text.replaceAll(CLOSING, '`/ pitwall`').replaceAll('`pitwall task=', '`pitwall  task=');

/** A line without what Linear may write in another way. */
function plain(line: string): string {
  return (
    line
      .trim()
      .replace(/^[-*+]\s+/, '- ')
      .replace(/^- \[[xX]\]\s*/, '- [ ] ')
      .replace(/^\d{1,9}[.)]\s+/, '1. ')
      // A break inside of a paragraph.
      .replace(/\\$/, '')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
      // Emphasis has several signs for the same.
      .replace(/[*_~]/g, '')
      .replace(/\]\(<([^<>\s]*)>\)/g, ']($1)')
      .replace(/\[([^[\]\s]+)\]\(\1\)/g, '$1')
      .replace(/<(https?:[^<>\s]+)>/g, '$1')
      .replace(/\s+/g, ' ')
      // Columns of tables are padded.
      .replace(/ ?\| ?/g, '|')
      .replace(/:?-{3,}:?/g, '---')
      .trim()
  );
}
