import { describe, expect, it } from 'vitest';
import { activitySentence, excerptOf } from './activity-words.ts';

const row = (changed: object) => ({
  kind: 'answer' as const,
  userId: null,
  systemSlug: 'shop',
  systemName: 'Shop',
  practice: null,
  subject: null,
  catalogueVersion: '2026.1',
  title: null,
  about: null,
  before: null,
  after: null,
  ...changed,
});

describe('what happened, in a sentence', () => {
  it.each([
    [{ practice: 'DB-05', after: 'in_place' }, null, 'DB-05 was answered: in place'],
    [
      { practice: 'DB-05', before: 'absent', after: 'in_place' },
      'Backups are made',
      'DB-05 "Backups are made" was answered: in place, absent before',
    ],
    [
      { practice: 'DB-05', before: 'partial', after: 'partial' },
      'Backups are made',
      'DB-05 "Backups are made" was answered: partly there, as before',
    ],
    [
      { practice: 'DB-05', before: 'not_assessed', after: 'absent' },
      null,
      'DB-05 was answered: absent',
    ],
    [
      { kind: 'task', title: 'Mend it', before: 'todo', after: 'doing' },
      null,
      '"Mend it" is in progress, to do before',
    ],
    [
      { kind: 'comment', before: 'incident', about: 'It fell', after: 'replied' },
      null,
      'A reply on the incident "It fell"',
    ],
    [
      { kind: 'comment', before: 'task', about: 'Mend it', after: 'opened' },
      null,
      'A comment on the task "Mend it"',
    ],
    [
      { kind: 'comment', before: 'practice', practice: 'RL-01', after: 'opened' },
      'Deploys roll back',
      'A comment on RL-01 "Deploys roll back"',
    ],
    [
      { kind: 'scan', before: 'code', after: 'a'.repeat(40) },
      null,
      'A scan of the code came in, at aaaaaaaaaa',
    ],
    [{ kind: 'incident', title: 'It fell' }, null, 'An incident was recorded: It fell'],
  ])('%j, of %j', (changed, practice, sentence) => {
    expect(activitySentence(row(changed) as never, practice)).toBe(sentence);
  });

  it('cuts what was said at the end of a word, and of comments alone', () => {
    const excerpt = excerptOf({ kind: 'comment', title: 'word '.repeat(80) });
    expect(excerpt?.length).toBeLessThan(205);
    expect(excerpt?.endsWith('word …')).toBe(true);
    expect(excerptOf({ kind: 'incident', title: 'It fell' })).toBeNull();
  });
});
