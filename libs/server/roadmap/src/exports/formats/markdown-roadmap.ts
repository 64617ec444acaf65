import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isBottomless } from '@pitwall/contracts';
import { dayCount } from '@pitwall/readiness';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ExportedTask, RoadmapHeader, RoadmapWriter } from '../roadmap-document.ts';

/**
 * Markdown for a wiki or an issue: a section a stage, a checklist a task. It is written from a tree, so
 * that no name or note can break out of its place.
 */
export function markdownRoadmap(): RoadmapWriter {
  let stage: string | undefined;
  return {
    head: (header) => write(head(header)),
    tasks: (tasks) =>
      tasks
        .map((task) => {
          const section = task.stage?.title ?? 'Own tasks';
          const opens = section !== stage;
          stage = section;
          return `\n${write([...(opens ? [heading(2, section)] : []), ...taskBlocks(task)])}`;
        })
        .join(''),
    tail: () => '',
  };
}

const head = (header: RoadmapHeader): RootContent[] => [
  heading(1, `Roadmap of ${header.system.name}`),
  paragraph(text(header.standing)),
  paragraph(
    text(
      `${count(header.taskCount, 'task')}, ${dayCount(header.days)}. ` +
        `Catalogue ${header.catalogueVersion}, exported ${header.exportedAt.slice(0, 10)}.`,
    ),
  ),
];

function taskBlocks(task: ExportedTask): RootContent[] {
  const rank = task.rank === null ? '' : `${task.rank}. `;
  return [
    heading(3, `${rank}${task.title}`),
    paragraph(text(facts(task))),
    ...(task.reason === '' ? [] : [paragraph(text(task.reason))]),
    ...(task.why === null ? [] : [paragraph(text(task.why))]),
    ...(task.description === ''
      ? []
      : task.description.split(/\n{2,}/).map((part) => paragraph(text(part)))),
    ...(task.steps.length === 0 ? [] : [steps(task)]),
    ...(task.checks.length === 0 ? [] : [paragraph(strong('Done when')), checks(task)]),
  ];
}

function facts({ practice, days, state, needs, owner, sprint, dueOn }: ExportedTask): string {
  const needed = needs.map((need) => need.practice ?? need.title).join(', ');
  return [
    ...(practice === null ? [] : [practice]),
    dayCount(days),
    STATES[state],
    ...(needed === '' ? [] : [`after ${needed}`]),
    ...(owner === null ? [] : [`owner ${owner}`]),
    ...(sprint === null ? [] : [`sprint ${sprint}`]),
    ...(dueOn === null ? [] : [`due ${dueOn}`]),
  ].join(' · ');
}

const STATES: Record<ExportedTask['state'], string> = {
  todo: 'to do',
  doing: 'in progress',
  done_unverified: 'done, not verified',
  done: 'done',
  dropped: 'dropped',
};

const steps = (task: ExportedTask): List =>
  list(
    task.steps.map((step) => ({
      type: 'listItem',
      checked: false,
      spread: false,
      children: [paragraph(strong(step.title)), ...detailOf(step.detail)],
    })),
  );

/** The catalogue's own Markdown keeps its code and links. */
const detailOf = (detail: string): ListItem['children'] =>
  isBottomless(detail)
    ? [paragraph(text(oneLine(detail)))]
    : (fromMarkdown(detail).children as ListItem['children']);

const checks = (task: ExportedTask): List =>
  list(
    task.checks.map(({ check, expect }) => ({
      type: 'listItem',
      checked: false,
      spread: false,
      children: [paragraph(text(`${check} Expected: ${expect}`))],
    })),
  );

const list = (children: ListItem[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children,
});
const heading = (depth: Heading['depth'], words: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(oneLine(words))],
});
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const strong = (words: string): PhrasingContent => ({
  type: 'strong',
  children: [text(oneLine(words))],
});
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
const count = (amount: number, one: string): string =>
  `${amount} ${amount === 1 ? one : `${one}s`}`;

const write = (children: RootContent[]): string =>
  toMarkdown(
    { type: 'root', children },
    { bullet: '-', extensions: [gfmTaskListItemToMarkdown()], fences: true, rule: '-' },
  );
