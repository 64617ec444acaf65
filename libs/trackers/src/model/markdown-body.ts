import { createHash } from 'node:crypto';
import type { BodyFormat, MarkedAs, Marker } from './issue.ts';

const OPENING =
  /<!-- pitwall task=([0-9a-f-]{36})(?: step=(\d{1,3}))? digest=([0-9a-f]{16}) -->\r?\n/g;
const CLOSING = '<!-- /pitwall -->';
const TICKED = /^(\s*[-*] \[)[xX](\] )/;
const STEP = /^\s*[-*] \[[ xX]\] (.*)$/;

interface Block {
  marker: Marker;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

/** Bodies in Markdown, as GitHub, GitLab and Linear keep them: the section stands between two comments. */
export const markdownBody: BodyFormat = {
  section(body, of) {
    const block = blockOf(body, of);
    return block && body.slice(block.contentStart, block.contentEnd).replace(/\r?\n$/, '');
  },

  withSection(body, section, of) {
    const block = blockOf(body, of);
    const written = section === null ? '' : mark(section, of);
    if (block) return body.slice(0, block.start) + written + body.slice(block.end);
    if (body === '' || written === '') return body + written;
    return `${body}${body.endsWith('\n') ? '\n' : '\n\n'}${written}`;
  },

  marker: (body) => blocks(body)[0]?.marker ?? null,

  digest: (section) => digestOf(section),

  normal: (section) =>
    section
      .split(/\r?\n/)
      .map((line) => line.replace(TICKED, '$1 $2').trimEnd())
      .join('\n')
      .trim(),

  withTicksOf(section, other) {
    const ticked = new Set(
      other
        .split(/\r?\n/)
        .filter((line) => TICKED.test(line))
        .map((line) => STEP.exec(line)?.[1]?.trim()),
    );
    return section
      .split('\n')
      .map((line) => {
        const step = STEP.exec(line)?.[1]?.trim();
        return step !== undefined && ticked.has(step) ? line.replace('[ ]', '[x]') : line;
      })
      .join('\n');
  },
};

/** Text from elsewhere that cannot open or close a comment of ours. */
export const withoutMarks = (text: string): string => text.replaceAll('<!--', '&lt;!--');

/** Which section it was, 16 hexadecimal digits: of its normal form, so that ticks do not change it. */
const digestOf = (section: string): string =>
  createHash('sha256').update(markdownBody.normal(section)).digest('hex').slice(0, 16);

function mark(section: string, { taskId, step }: MarkedAs): string {
  const which = step === null ? '' : ` step=${step}`;
  return `<!-- pitwall task=${taskId}${which} digest=${digestOf(section)} -->\n${section}\n${CLOSING}`;
}

const blockOf = (body: string, { taskId, step }: MarkedAs): Block | null =>
  blocks(body).find(({ marker }) => marker.taskId === taskId && marker.step === step) ?? null;

function blocks(body: string): Block[] {
  const found: Block[] = [];
  for (const match of body.matchAll(OPENING)) {
    const start = match.index;
    const contentStart = start + match[0].length;
    const contentEnd = body.indexOf(CLOSING, contentStart);
    // Without its end nobody can tell what is Pitwall's and what a person's.
    if (contentEnd === -1) continue;
    const [, taskId = '', step, digest = ''] = match;
    found.push({
      marker: { taskId, step: step === undefined ? null : Number(step), digest },
      start,
      contentStart,
      contentEnd,
      end: contentEnd + CLOSING.length,
    });
  }
  return found;
}
