import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { HOSTILE, sampleHeader, sampleTask, writeAll } from '../../testing/sample-roadmap.ts';
import { markdownRoadmap } from './markdown-roadmap.ts';

const kinds = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(kinds) : []),
];
const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';

describe('the roadmap as Markdown', () => {
  it('reads as a person would write it', () => {
    const tasks = [
      sampleTask({ owner: 'Ana', needs: [{ id: 'x', practice: 'MO-01', title: 'Logs' }] }),
      sampleTask({
        rank: 2,
        kind: 'custom',
        practice: null,
        stage: null,
        title: 'Ask the provider',
        days: 1,
        reason: 'Added by hand.',
        why: null,
        description: 'By phone.\n\nThen by mail.',
        steps: [],
        checks: [],
        state: 'done_unverified',
        dueOn: '2026-04-01',
      }),
    ];
    expect(writeAll(markdownRoadmap(), tasks, 1)).toBe(`# Roadmap of Shop

The load is at breakdown; the system is ready for first users. One stage behind.

2 tasks, 1.5 days. Catalogue 2020.1, exported 2026-03-01.

## MVP

### 1. Backups run by themselves

DB-05 · 1.5 days · to do · after MO-01 · owner Ana

First because it costs 1.5 days.

Without them one mistake ends it.

- [ ] **Switch them on**

  In the \`settings\` of the database.

**Done when**

- [ ] Look at the list of backups. Expected: One of last night.

## Own tasks

### 2. Ask the provider

1 day · done, not verified · due 2026-04-01

Added by hand.

By phone.

Then by mail.
`);
  });

  it.each([1, 3])('opens a section once, whatever the size of the pieces: %i', (chunk) => {
    const tasks = [1, 2, 3, 4].map((rank) => sampleTask({ rank }));
    expect(writeAll(markdownRoadmap(), tasks, chunk).match(/^## /gm)).toHaveLength(1);
  });

  it.each(HOSTILE)('lets %j be nothing but text', (text) => {
    const harmless = writeAll(markdownRoadmap(), [
      sampleTask({ title: 'x', description: 'x', owner: 'x', sprint: 'x' }),
    ]);
    const file = writeAll(
      markdownRoadmap(),
      [sampleTask({ title: text, description: text, owner: text, sprint: text })],
      1,
      sampleHeader({ system: { name: text, slug: 'shop' } }),
    );
    expect(kinds(fromMarkdown(file))).toEqual(kinds(fromMarkdown(harmless)));
    expect(words(fromMarkdown(file)).replaceAll(/\s+/g, ' ')).toContain(
      text.replaceAll(/\s+/g, ' ').trim(),
    );
  });

  it('keeps the code and the lists of a playbook inside their step', () => {
    const detail = 'Do:\n\n- one\n- two\n\n```sql\nSELECT 1;\n```';
    const file = writeAll(markdownRoadmap(), [sampleTask({ steps: [{ title: 'Go', detail }] })]);
    const [steps] = fromMarkdown(file).children.filter(({ type }) => type === 'list');
    expect(steps && kinds(steps).filter((kind) => kind !== 'text')).toEqual(
      ['list', 'listItem', 'paragraph', 'strong', 'paragraph'].concat([
        'list',
        'listItem',
        'paragraph',
        'listItem',
        'paragraph',
        'code',
      ]),
    );
  });

  it('shows a detail that nests without an end as it was written', () => {
    const detail = '1. '.repeat(6_000);
    const file = writeAll(markdownRoadmap(), [sampleTask({ steps: [{ title: 'Go', detail }] })]);
    expect(file).toContain(String.raw`1\. 1. 1. 1.`);
  });
});
