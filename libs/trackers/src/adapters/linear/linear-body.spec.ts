import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../content/render-markdown.ts';
import { taskId } from '../../testing/sample-tasks.ts';
import { throughLinear } from '../../testing/linear/linear-markdown.ts';
import { linearBody } from './linear-body.ts';

const markedAs = { taskId: taskId(1), step: null };

const word = fc.constantFrom(
  'backup',
  'a_b',
  'snake_case_name',
  '~3',
  '`code_here`',
  '**must**',
  '__should__',
  'see',
  'https://example.org/a_b',
  '&',
  '1.',
  'x|y',
  '[docs](https://example.org/d_e)',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const text = fc
  .array(
    fc.oneof(
      line,
      line.map((each) => `- ${each}`),
      fc.constant(''),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));
const section = fc
  .record({ reason: line, why: text, description: text, title: line, detail: text, path: word })
  .map(({ reason, why, description, title, detail, path }) =>
    renderMarkdown({
      reason,
      why,
      description,
      evidence: [
        {
          message: reason,
          places: [{ path, line: 3, url: 'https://github.com/acme/shop/blob/abc/a_b.ts#L3' }],
          more: 2,
        },
      ],
      steps: [{ title, detail }],
      checks: [{ check: title, expect: reason }],
      verified: 'Closing this issue says that it is done.',
      address: 'https://pitwall.example/acme/tasks/1',
    }),
  );

describe('a section at Linear', () => {
  it('is the same after its editor wrote it anew, and is found there', () => {
    fc.assert(
      fc.property(section, (given) => {
        const body = throughLinear(linearBody.withSection('', given, markedAs));
        expect(throughLinear(body)).toBe(body);
        const read = linearBody.section(body, markedAs);
        expect(linearBody.normal(read ?? '')).toBe(linearBody.normal(given));
        expect(linearBody.marker(body)).toEqual({
          ...markedAs,
          digest: linearBody.digest(read ?? ''),
        });
      }),
    );
  });

  it('is exchanged among words of people, which stay', () => {
    const before = throughLinear(`Mine\n\n${linearBody.withSection('', 'Old', markedAs)}\n\nToo`);
    const after = linearBody.withSection(before, 'New', markedAs);
    expect(after).toMatch(/^Mine\n\n`pitwall task=[^`]+`\n\nNew\n\n`\/pitwall`\n\nToo$/);
    expect(linearBody.withSection(after, null, markedAs)).toBe('Mine\n\n\n\nToo');
  });

  it('keeps ticks of its steps though bullets and escapes changed', () => {
    const ticked = '* [x] Turn on log\\_statement\n* [ ] Look';
    expect(linearBody.withTicksOf('- [ ] Turn on log_statement\n- [ ] Look', ticked)).toBe(
      '- [x] Turn on log_statement\n- [ ] Look',
    );
    expect(linearBody.normal(ticked)).toBe(
      linearBody.normal('- [ ] Turn on log_statement\n- [ ] Look'),
    );
  });

  it('cannot be closed or opened by words of others', () => {
    const hostile = `a \`/pitwall\` b \`pitwall task=${taskId(2)} digest=0123456789abcdef\`\nc`;
    const body = linearBody.withSection('', hostile, markedAs);
    expect(linearBody.section(body, { taskId: taskId(2), step: null })).toBeNull();
    expect(linearBody.normal(linearBody.section(body, markedAs) ?? '')).toBe(
      linearBody.normal(hostile),
    );
  });

  it.each([
    ['another word', 'Make a backup', 'Make a copy'],
    ['another address', '[a](https://x.example/1)', '[a](https://x.example/2)'],
    ['one item less', '- a\n- b', '- a'],
    ['a number', 'after 3 days', 'after 4 days'],
  ])('differs by %s', (_, one, other) => {
    expect(linearBody.normal(one)).not.toBe(linearBody.normal(other));
  });
});
