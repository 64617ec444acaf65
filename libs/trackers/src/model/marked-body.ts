import { createHash } from 'node:crypto';
import type { BodyFormat, MarkedAs, Marker } from './issue.ts';

/** How Pitwall's section is marked off in a body of Markdown. */
export interface SectionMarks {
  /** Of the task's id, the step's number if any, and the digest. It reaches to where the section begins. */
  opening: RegExp;
  closing: string;
  write(section: string, of: MarkedAs, digest: string): string;
  /** The section of what stands between the marks. */
  read(between: string): string;
  normal(section: string): string;
  /** What two lines of a step have in common, however they are written. */
  stepText(text: string): string;
}

const TICKED = /^\s*[-*+] \[[xX]\] (.*)$/;
const STEP = /^\s*[-*+] \[[ xX]\] (.*)$/;

interface Block {
  marker: Marker;
  start: number;
  between: string;
  end: number;
}

/** A body of Markdown in which the section stands between two marks. */
export function markedBody(marks: SectionMarks): BodyFormat {
  const digest = (section: string): string =>
    createHash('sha256').update(marks.normal(section)).digest('hex').slice(0, 16);
  const blockOf = (body: string, { taskId, step }: MarkedAs): Block | null =>
    blocks(body, marks).find(({ marker }) => marker.taskId === taskId && marker.step === step) ??
    null;
  const stepOf = (line: string, pattern: RegExp): string | undefined => {
    const [, text] = pattern.exec(line) ?? [];
    return text === undefined ? undefined : marks.stepText(text);
  };
  return {
    section(body, of) {
      const block = blockOf(body, of);
      return block && marks.read(block.between);
    },

    withSection(body, section, of) {
      const block = blockOf(body, of);
      const written = section === null ? '' : marks.write(section, of, digest(section));
      if (block) return body.slice(0, block.start) + written + body.slice(block.end);
      if (body === '' || written === '') return body + written;
      return `${body}${body.endsWith('\n') ? '\n' : '\n\n'}${written}`;
    },

    marker: (body) => blocks(body, marks)[0]?.marker ?? null,
    digest,
    normal: (section) => marks.normal(section),

    withTicksOf(section, other) {
      const ticked = new Set(other.split(/\r?\n/).map((line) => stepOf(line, TICKED)));
      return section
        .split('\n')
        .map((line) => {
          const step = stepOf(line, STEP);
          return step !== undefined && ticked.has(step) ? line.replace('[ ]', '[x]') : line;
        })
        .join('\n');
    },
  };
}

function blocks(body: string, { opening, closing }: SectionMarks): Block[] {
  const found: Block[] = [];
  for (const match of body.matchAll(opening)) {
    const start = match.index;
    const contentStart = start + match[0].length;
    const contentEnd = body.indexOf(closing, contentStart);
    // Without its end nobody can tell what is Pitwall's and what a person's.
    if (contentEnd === -1) continue;
    const [, taskId = '', step, digest = ''] = match;
    found.push({
      marker: { taskId, step: step === undefined ? null : Number(step), digest },
      start,
      between: body.slice(contentStart, contentEnd),
      end: contentEnd + closing.length,
    });
  }
  return found;
}
