import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleTask, taskId } from '../../../testing/sample-tasks.ts';
import { adfReferee } from '../../../testing/jira/adf-referee.ts';
import { adfBody, jiraBodyOf, jiraBodyText } from './adf-body.ts';
import type { AdfNode } from './adf.ts';
import { canonicalAdf } from './canonical-adf.ts';
import { markdownToAdf } from './markdown-to-adf.ts';

const format = adfBody('https://pitwall.example');
const one = { taskId: taskId(1), step: null };
const two = { taskId: taskId(2), step: null };
const bodyOf = (content: AdfNode[]): string =>
  jiraBodyText({ description: { type: 'doc', version: 1, content }, property: null });
const contentOf = (body: string): AdfNode[] => jiraBodyOf(body).description?.content ?? [];
const text = (value: string): AdfNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: value }],
});

const SECTION = `First because **3** incidents trace to it.

### Why

N instances let through N times \`the limit\`.

### Steps

- [ ] Choose a \`store\`
  Redis will do.

  \`\`\`sh
  redis-cli
  \`\`\`
- [ ] Count_there
- [ ] See [this](https://example.com/a_b)

### How it is proved

1. Two instances
   - one limit
2. 429

> a quote

| a | b |
| - | - |
| 1 | 2 |

![picture](https://example.com/p.png) <b>html</b>

[Open in Pitwall](https://pitwall.example/acme/tasks/1)`;

/** Nodes as people have them, among them such as Pitwall never writes. */
const theirNode: fc.Arbitrary<AdfNode> = fc.oneof(
  fc.string({ minLength: 1 }).map(text),
  fc.constantFrom<AdfNode>(
    { type: 'rule' },
    { type: 'paragraph' },
    {
      type: 'mediaSingle',
      attrs: { layout: 'center' },
      content: [{ type: 'media', attrs: { id: 'x', type: 'file', collection: 'c' } }],
    },
    { type: 'panel', attrs: { panelType: 'note', localId: 'n' }, content: [text('theirs')] },
    { type: 'unknownOfTomorrow', attrs: { depth: 1.5 }, extra: [null, true] },
    {
      type: 'taskList',
      attrs: { localId: 'a' },
      content: [
        {
          type: 'taskItem',
          attrs: { localId: 'b', state: 'DONE' },
          content: [{ type: 'text', text: 'mine' }],
        },
      ],
    },
  ),
);
const theirs = fc.array(theirNode, { maxLength: 5 });
const canonicalOf = (node: AdfNode): string => canonicalAdf([node]);
const word = fc.stringMatching(/^[ -~äß…]{1,12}$/);
/** Markdown of the kinds that issues have, with words of any signs. */
const markdown = fc
  .array(
    fc.oneof(
      word,
      word.map((each) => `### ${each}`),
      fc
        .array(word, { minLength: 1, maxLength: 3 })
        .map((each) => each.map((line) => `- [ ] ${line}`).join('\n')),
      fc
        .array(fc.tuple(word, word, word), { minLength: 1, maxLength: 3 })
        .map((each) => each.map((lines) => `- [ ] ${lines.join('\n  ')}`).join('\n')),
      fc
        .array(word, { minLength: 1, maxLength: 3 })
        .map((each) => each.map((line) => `- ${line}`).join('\n')),
      fc
        .array(word, { minLength: 1, maxLength: 3 })
        .map((each) => each.map((line, at) => `${at + 1}. ${line}`).join('\n')),
      word.map((each) => `\`\`\`ts\n${each}\n\`\`\``),
      fc
        .tuple(word, word)
        .map(([a, b]) => `**${a}** [${b}](https://example.com/${encodeURIComponent(a)}) \`${b}\``),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('\n\n'));

describe('a body in ADF', () => {
  let valid: (document: unknown) => string[];
  beforeAll(async () => {
    valid = await adfReferee();
  });

  it('holds every kind of Markdown, by Atlassian’s own schema', () => {
    const { description, property } = jiraBodyOf(format.withSection('', SECTION, one));
    expect(valid(description)).toEqual([]);
    expect(property).toEqual({ ...one, digest: format.digest(SECTION) });
    expect(description?.content.map(({ type }) => type)).toEqual(['panel']);
  });

  it('is told invalid by the schema where it is', () => {
    expect(valid({ type: 'doc', version: 1, content: [{ type: 'heading' }] })).not.toEqual([]);
    expect(valid({ type: 'doc', version: 1, content: [{ type: 'unknown' }] })).not.toEqual([]);
  });

  it('reads what it wrote as the same, and tells its task and step', () => {
    const body = format.withSection('', SECTION, one);
    expect(format.normal(format.section(body, one) ?? '')).toBe(format.normal(SECTION));
    expect(format.section(body, one)).not.toContain('"type"');
    expect(format.marker(body)).toEqual({ ...one, digest: format.digest(SECTION) });
    expect(format.section(body, two)).toBeNull();
    expect(format.section(body, { ...one, step: 1 })).toBeNull();
  });

  it('takes ids and ticks for unseen, and keeps the ticks', () => {
    const body = format.withSection('', '- [ ] look\n- [ ] `mend` it', one);
    const edited = body
      .replace(/"localId":"pitwall-2","state":"TODO"/, '"localId":"other","state":"TODO"')
      .replace('"state":"TODO"', '"state":"DONE"');
    const section = format.section(edited, one) ?? '';
    expect(format.normal(section)).toBe(format.normal('- [ ] look\n- [ ] `mend` it'));
    expect(format.withTicksOf('- [ ] new\n- [ ] look\n- [ ] `mend` it', section)).toBe(
      '- [ ] new\n- [x] look\n- [ ] `mend` it',
    );
  });

  it('shows a step in strong letters above its detail, and keeps its tick', () => {
    const section = '- [ ] List `calls`\n  Each with *its* time.\n- [ ] Look';
    const body = format.withSection('', section, one);
    expect(valid(jiraBodyOf(body).description)).toEqual([]);
    expect(contentOf(body)[0]?.content?.[0]?.content?.map(({ content }) => content)).toEqual([
      [
        { type: 'text', text: 'List ', marks: [{ type: 'strong' }] },
        { type: 'text', text: 'calls', marks: [{ type: 'code' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'Each with ' },
        { type: 'text', text: 'its', marks: [{ type: 'em' }] },
        { type: 'text', text: ' time.' },
      ],
      [{ type: 'text', text: 'Look' }],
    ]);
    const read = format.section(body.replace('"TODO"', '"DONE"'), one) ?? '';
    expect(read).not.toContain('"type"');
    expect(format.normal(read)).toBe(format.normal(section));
    expect(format.withTicksOf(section, read)).toBe(section.replace('[ ]', '[x]'));
    const retold = '- [ ] Look\n- [ ] List `calls`\n  Each of them.';
    expect(format.withTicksOf(retold, read)).toBe(retold.replace('[ ] List', '[x] List'));
  });

  it('keeps the tick of a step whose detail stood in its line', () => {
    const section = '- [ ] List calls\n  Each with its time.\n\n  ```sh\n  look\n  ```\n- [ ] List';
    const before = '- [x] List calls Each with its time.\n- [ ] List';
    expect(format.withTicksOf(section, before)).toBe(section.replace('[ ]', '[x]'));
  });

  it('sees what a person changed in the panel, also where Markdown cannot tell it', () => {
    const body = format.withSection('', 'Hello', one);
    const coloured = body.replace(
      '"text":"Hello"',
      '"text":"Hello","marks":[{"type":"textColor","attrs":{"color":"#ff0000"}}]',
    );
    for (const edited of [body.replace('Hello', 'Hallo'), coloured])
      expect(format.normal(format.section(edited, one) ?? '')).not.toBe(format.normal('Hello'));
  });

  it('knows its issue again though the description is gone', () => {
    const { property } = jiraBodyOf(format.withSection('', 'Hello', one));
    const body = jiraBodyText({ description: null, property });
    expect(format.section(body, one)).toBeNull();
    expect(format.marker(body)?.taskId).toBe(taskId(1));
  });

  it('stays within what a description may hold, and keeps the way back', () => {
    const long = `${'A sentence that is long enough.\n\n'.repeat(3_000)}[Back](https://a.example)`;
    const body = format.withSection('', long, one);
    expect(body.length).toBeLessThan(28_000);
    expect(body).toContain('https://a.example');
    expect(format.normal(format.section(body, one) ?? '')).toBe(format.normal(long));
  });

  it('holds what nests without an end as it was written', () => {
    const words = '>'.repeat(20_000);
    const read = markdownToAdf(words);
    expect(read).toEqual([text(words)]);
    const body = format.withSection('', words, one);
    expect(format.withSection(body, words, one)).toBe(body);
  });

  it('reads again what it wrote as the same, whatever the words are', () => {
    fc.assert(
      fc.property(markdown, (section) => {
        const body = format.withSection('', section, one);
        expect(valid(jiraBodyOf(body).description)).toEqual([]);
        const read = format.section(body, one) ?? '';
        expect(format.normal(read)).toBe(format.normal(section));
        expect(format.digest(read)).toBe(format.digest(section));
      }),
    );
  });

  it('never loses a person’s node, nor their order', () => {
    fc.assert(
      fc.property(theirs, theirs, markdown, markdown, (before, after, first, second) => {
        const section = contentOf(format.withSection('', first, one));
        const body = bodyOf([...before, ...section, ...after]);
        const content = contentOf(format.withSection(body, second, one));
        expect(content.slice(0, before.length)).toEqual(before);
        expect(content.slice(before.length + 1)).toEqual(after);
        expect(contentOf(format.withSection(body, null, one))).toEqual([...before, ...after]);
      }),
    );
  });

  it('is idempotent: the same section written twice is one', () => {
    fc.assert(
      fc.property(theirs, markdown, (before, section) => {
        const once = format.withSection(bodyOf(before), section, one);
        expect(format.withSection(once, section, one)).toBe(once);
        // What is read is written as the same to a reader; white space that nobody sees may differ.
        const again = format.withSection(once, format.section(once, one), one);
        expect(format.marker(again)).toEqual(format.marker(once));
        expect(contentOf(again).map(canonicalOf)).toEqual(contentOf(once).map(canonicalOf));
      }),
    );
  });

  it('leaves the panel of another task in a copied description alone', () => {
    const copied = format.withSection(format.withSection('', 'two', two), 'one', one);
    expect(format.section(copied, two)).toBe('two');
    expect(contentOf(format.withSection(copied, null, one))).toHaveLength(1);
  });

  it('gives each step an id of its own', () => {
    const ids = [...JSON.stringify(markdownToAdf(SECTION)).matchAll(/"localId":"([^"]+)"/g)];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(3);
  });

  it('takes a sample task', () => {
    const { section } = sampleTask(1);
    const body = format.withSection(bodyOf([]), section, one);
    expect(format.normal(format.section(body, one) ?? '')).toBe(format.normal(section));
  });
});
