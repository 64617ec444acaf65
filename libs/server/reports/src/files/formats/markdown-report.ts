import { isolated, type Report } from '@pitwall/contracts';
import type { BlockContent, List, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { momentWord } from '../../model/words.ts';
import { HEADINGS, leftOutWords, workAside } from './report-texts.ts';

/** The report as Markdown, written from a tree, so that no name can break out of its place. */
export function markdownReport(report: Report): string {
  const { title, organization, at, timeZone, headline, system } = report;
  const { standing, breaks, done, next, basis } = report;
  const inSystem = (name: string): string => (system === null ? `, ${isolated(name)}` : '');
  const children: RootContent[] = [
    heading(1, title),
    paragraph(`${isolated(organization)}, as of ${momentWord(at, timeZone)}.`),
    { type: 'paragraph', children: [{ type: 'strong', children: [text(headline)] }] },
    ...(system === null ? [heading(2, HEADINGS.standing)] : []),
    ...paragraphs(standing.sentence),
    ...(system === null
      ? list(
          standing.systems.map(
            (one) => `${isolated(one.system.name)}, ${isolated(one.team)}: ${one.sentence}`,
          ),
        )
      : []),
    ...paragraphs(leftOutWords(standing.leftOut, 'system')),
    heading(2, HEADINGS.breaks),
    ...paragraphs(breaks.sentence),
    ...list(
      breaks.items.map(
        (one) =>
          `${one.title}${inSystem(one.system.name)}: ${one.sentence}${one.moves.length === 0 ? '' : `. What puts it off: ${one.moves.join('; ')}`}`,
      ),
    ),
    ...paragraphs(leftOutWords(breaks.leftOut, 'break')),
    heading(2, HEADINGS.done),
    ...paragraphs(done.sentence),
    ...list(
      done.items.map((one) => `${one.title}${inSystem(one.system.name)} (${workAside(one)})`),
    ),
    ...paragraphs(leftOutWords(done.leftOut, 'task')),
    ...list(done.lost.map((one) => `${one.title}: in place before, not any more`)),
    heading(2, HEADINGS.next),
    ...paragraphs(next.sentence),
    ...list(
      next.items.map((one) => `${one.title}${inSystem(one.system.name)} (${workAside(one)})`),
    ),
    ...paragraphs(leftOutWords(next.leftOut, 'task')),
    heading(2, HEADINGS.basis),
    ...list(basis),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-', rule: '-' });
}

const text = (value: string) => ({ type: 'text' as const, value });
const heading = (depth: 1 | 2, words: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(words.replaceAll(/\s+/g, ' '))],
});
const paragraph = (words: string): BlockContent => ({ type: 'paragraph', children: [text(words)] });
const paragraphs = (words: string): BlockContent[] => (words === '' ? [] : [paragraph(words)]);
const list = (entries: readonly string[]): List[] =>
  entries.length === 0
    ? []
    : [
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: entries.map((words) => ({
            type: 'listItem',
            spread: false,
            children: [paragraph(words)],
          })),
        },
      ];
