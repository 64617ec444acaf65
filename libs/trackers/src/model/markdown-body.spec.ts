import { describe, expect, it } from 'vitest';
import { taskId } from '../testing/sample-tasks.ts';
import { markdownBody, withoutMarks } from './markdown-body.ts';

const one = { taskId: taskId(1), step: null };
const two = { taskId: taskId(2), step: null };

describe('markdownBody', () => {
  it('reads what it wrote', () => {
    const body = markdownBody.withSection('', 'Hello\n', one);
    expect(markdownBody.section(body, one)).toBe('Hello\n');
    expect(markdownBody.marker(body)).toMatchObject({ taskId: taskId(1), step: null });
    expect(markdownBody.section(body, two)).toBeNull();
  });

  it('tells the section of a step from that of the task', () => {
    const step = { taskId: taskId(1), step: 3 };
    const body = markdownBody.withSection('', 'Step', step);
    expect(markdownBody.section(body, one)).toBeNull();
    expect(markdownBody.section(body, step)).toBe('Step');
  });

  it('leaves the section of another task in a copied body alone', () => {
    const body = markdownBody.withSection(markdownBody.withSection('', 'two', two), 'one', one);
    expect(markdownBody.section(body, two)).toBe('two');
    expect(markdownBody.withSection(body, null, one)).toBe(
      `${markdownBody.withSection('', 'two', two)}\n\n`,
    );
  });

  it('takes a section whose end a person deleted for their text', () => {
    const body = markdownBody.withSection('', 'Hello', one).replace('<!-- /pitwall -->', '');
    expect(markdownBody.section(body, one)).toBeNull();
    expect(markdownBody.withSection(body, 'New', one).startsWith(body)).toBe(true);
  });

  it('lets no text of elsewhere end the section', () => {
    const body = markdownBody.withSection('', withoutMarks('a <!-- /pitwall --> b'), one);
    expect(markdownBody.section(body, one)).toBe('a &lt;!-- /pitwall --> b');
  });

  it('ticks only steps that are called the same', () => {
    expect(markdownBody.withTicksOf('- [ ] a\n- [ ] b\ntext', '* [X] b\r\n- [x] c')).toBe(
      '- [ ] a\n- [x] b\ntext',
    );
  });
});
