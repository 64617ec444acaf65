import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { BodyFormat, MarkedAs, Marker } from '../../../model/issue.ts';
import { type AdfDocument, type AdfNode, nodesOf, textOf } from './adf.ts';
import { adfToMarkdown } from './adf-to-markdown.ts';
import { canonicalAdf } from './canonical-adf.ts';
import { markdownToAdf } from './markdown-to-adf.ts';

/** The key of the issue's property by which Pitwall knows it again, whatever people do to its description. */
export const PROPERTY = 'pitwall';

/** Jira's text fields hold 32,767 characters, and people need some of them. */
const LONGEST_SECTION = 24_000;
const MARK = /#pitwall-task=([0-9a-f-]{36})(?:&step=(\d{1,3}))?&digest=([0-9a-f]{16})$/;
const TICKABLE = /^(\s*)([-*] )\[ \]( .*)$/;

export const issuePropertySchema = z.object({
  taskId: z.string(),
  step: z.number().int().nullable(),
  digest: z.string(),
});

/** What of an issue is its body here: the description, and the property that only programs see. */
export interface JiraBody {
  description: AdfDocument | null;
  property: z.output<typeof issuePropertySchema> | null;
}

export const jiraBodyText = (body: JiraBody): string =>
  body.description === null && body.property === null ? '' : JSON.stringify(body);

/** Of a text that `jiraBodyText` made. */
export const jiraBodyOf = (body: string): JiraBody =>
  body === '' ? { description: null, property: null } : (JSON.parse(body) as JiraBody);

/**
 * Bodies in the Atlassian Document Format: Pitwall's section is one panel, known by a link in its last line.
 * What stands around the panel belongs to people, and is carried along node by node. Sections are Markdown
 * for those who compare them; one that Markdown cannot tell is its nodes as JSON.
 */
export function adfBody(home: string): BodyFormat {
  return {
    section(body, of) {
      const panel = jiraBodyOf(body).description?.content.find((node) => isSection(node, of));
      if (!panel) return null;
      const nodes = (panel.content ?? []).filter((node) => markIn(node) === null);
      const markdown = adfToMarkdown(nodes);
      return normal(markdown) === canonicalAdf(nodes) ? markdown : JSON.stringify(nodes);
    },

    withSection(body, section, of) {
      const { description, property } = jiraBodyOf(body);
      const before = description?.content ?? [];
      const at = before.findIndex((node) => isSection(node, of));
      const panel = section === null ? [] : [panelOf(section, of, home)];
      const content =
        at === -1
          ? [...before, ...panel]
          : [...before.slice(0, at), ...panel, ...before.slice(at + 1)];
      const document: AdfDocument | null =
        description === null && content.length === 0
          ? null
          : { ...(description ?? { type: 'doc', version: 1 }), content };
      return jiraBodyText({
        description: document,
        property: section === null ? property : { ...of, digest: digestOf(section) },
      });
    },

    marker(body) {
      const { description, property } = jiraBodyOf(body);
      if (property) return property;
      return description?.content.map(markIn).find((mark) => mark !== null) ?? null;
    },

    digest: digestOf,
    normal,

    withTicksOf(section, other) {
      const ticked = new Set(
        nodesOfSection(other)
          .flatMap((node) => [...nodesOf(node)])
          .filter(({ type, attrs }) => type === 'taskItem' && attrs?.['state'] === 'DONE')
          .flatMap(namesOf),
      );
      const lines = section.split('\n');
      return lines
        .map((line, at) =>
          stepAt(lines, at).some((name) => ticked.has(name))
            ? line.replace(TICKABLE, '$1$2[x]$3')
            : line,
        )
        .join('\n');
    },
  };
}

/** By which a step is known again: its first line, and all of it, in one line or in several. */
function namesOf({ content = [] }: AdfNode): string[] {
  const broken = content.findIndex(({ type }) => type === 'hardBreak');
  const title = broken === -1 ? content : content.slice(0, broken);
  const name = (nodes: readonly AdfNode[]): string => nodes.map(textOf).join('').replace(/\s/g, '');
  return [...new Set([name(title), name(content)])].filter((each) => each !== '');
}

/** The names of the step that begins in this line, with the lines below that belong to its paragraph. */
function stepAt(lines: readonly string[], at: number): string[] {
  const indent = TICKABLE.exec(lines[at] ?? '')?.[1];
  if (indent === undefined) return [];
  const end = lines.findIndex((line, index) => index > at && !line.startsWith(`${indent}  `));
  const own = lines.slice(at, end === -1 ? undefined : end);
  const [first] = markdownToAdf(own.map((line) => line.slice(indent.length)).join('\n'));
  return first?.type === 'taskList' ? (first.content ?? []).slice(0, 1).flatMap(namesOf) : [];
}

const digestOf = (section: string): string => readOf(section).digest;
const normal = (section: string): string => readOf(section).normal;
const nodesOfSection = (section: string): readonly AdfNode[] => readOf(section).nodes;

interface ReadSection {
  nodes: readonly AdfNode[];
  normal: string;
  digest: string;
}

/** The same few sections are asked for again and again while an issue is merged. */
const newest = new Map<string, ReadSection>();
const NEWEST = 32;

function readOf(section: string): ReadSection {
  const before = newest.get(section);
  if (before) return before;
  const nodes = readNodes(section);
  const canonical = canonicalAdf(nodes);
  const digest = createHash('sha256').update(canonical).digest('hex').slice(0, 16);
  const read = { nodes, normal: canonical, digest };
  const [oldest] = newest.keys();
  if (newest.size >= NEWEST && oldest !== undefined) newest.delete(oldest);
  newest.set(section, read);
  return read;
}

const nodesSchema = z.array(z.looseObject({ type: z.string() }));

function readNodes(section: string): AdfNode[] {
  if (section.startsWith('[{"type":')) {
    try {
      return nodesSchema.parse(JSON.parse(section)) as AdfNode[];
    } catch {
      // A person's text may begin so.
    }
  }
  return withinLength(markdownToAdf(section));
}

/** The first blocks that fit, and the last: the way back. The same section is cut at the same place. */
function withinLength(nodes: readonly AdfNode[]): AdfNode[] {
  if (JSON.stringify(nodes).length <= LONGEST_SECTION) return [...nodes];
  const last = nodes.at(-1);
  const end: AdfNode[] = [{ type: 'paragraph', content: [{ type: 'text', text: '…' }] }];
  if (last && JSON.stringify(last).length < LONGEST_SECTION / 4) end.push(last);
  let length = JSON.stringify(end).length;
  const kept: AdfNode[] = [];
  for (const node of nodes) {
    length += JSON.stringify(node).length + 1;
    if (length > LONGEST_SECTION) break;
    kept.push(node);
  }
  return [...kept, ...end];
}

function panelOf(section: string, { taskId, step }: MarkedAs, home: string): AdfNode {
  const which = step === null ? '' : `&step=${step}`;
  const href = `${home}#pitwall-task=${taskId}${which}&digest=${digestOf(section)}`;
  return {
    type: 'panel',
    attrs: { panelType: 'info' },
    content: [
      ...nodesOfSection(section),
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Kept in step by ' },
          { type: 'text', text: 'Pitwall', marks: [{ type: 'link', attrs: { href } }] },
          { type: 'text', text: '. What you write around this panel stays as it is.' },
        ],
      },
    ],
  };
}

function isSection(node: AdfNode, { taskId, step }: MarkedAs): boolean {
  if (node.type !== 'panel') return false;
  const mark = (node.content ?? []).map(markIn).find((each) => each !== null);
  return mark?.taskId === taskId && mark.step === step;
}

/** The mark in a link below this node. */
function markIn(node: AdfNode): Marker | null {
  for (const { marks = [] } of nodesOf(node))
    for (const { attrs } of marks) {
      const found = MARK.exec(String(attrs?.['href'] ?? ''));
      if (!found) continue;
      const [, taskId = '', step, digest = ''] = found;
      return { taskId, step: step === undefined ? null : Number(step), digest };
    }
  return null;
}
