import { describe, expect, it } from 'vitest';
import { activitySentence, excerptOf } from './activity-words.ts';

const row = (changed: object) => ({
  kind: 'answer' as const,
  userId: null,
  systemSlug: 'shop',
  systemName: 'Shop',
  practice: null,
  subject: null,
  title: null,
  before: null,
  after: null,
  ...changed,
});

describe('what happened, in a sentence', () => {
  it.each([
    [{ practice: 'DB-05', after: 'in_place' }, 'DB-05 was answered: in place'],
    [
      { kind: 'task', title: 'Mend it', before: 'todo', after: 'doing' },
      '"Mend it" is in progress',
    ],
    [{ kind: 'comment', before: 'incident', after: 'replied' }, 'A reply on an incident'],
    [
      { kind: 'comment', before: 'practice', practice: 'RL-01', after: 'opened' },
      'A comment on RL-01',
    ],
    [
      { kind: 'scan', before: 'code', after: 'a'.repeat(40) },
      'A scan of the code came in, at aaaaaaaaaa',
    ],
    [{ kind: 'incident', title: 'It fell' }, 'An incident was recorded: It fell'],
  ])('%j', (changed, sentence) => {
    expect(activitySentence(row(changed) as never)).toBe(sentence);
  });

  it('cuts what was said at the end of a word, and of comments alone', () => {
    const excerpt = excerptOf({ kind: 'comment', title: 'word '.repeat(80) });
    expect(excerpt?.length).toBeLessThan(205);
    expect(excerpt?.endsWith('word …')).toBe(true);
    expect(excerptOf({ kind: 'incident', title: 'It fell' })).toBeNull();
  });
});
