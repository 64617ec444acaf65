import { describe, expect, it } from 'vitest';
import {
  answerWords,
  becomes,
  differenceWords,
  fieldWords,
  readyWords,
  retiredWords,
  scoreWords,
} from './version-words.ts';

describe('words about a move to another catalogue', () => {
  it('name stages and scores as ranges only where they are', () => {
    expect(readyWords({ low: 'none', high: 'scale' })).toBe('None yet to scale');
    expect(readyWords({ low: 'mvp', high: 'mvp' })).toBe('MVP');
    expect(scoreWords({ low: null, high: null, coverage: 0 })).toBe('nothing due');
    expect(becomes('62', '62')).toBe('62, as now');
    expect(becomes('62', '58')).toBe('62, then 58');
  });

  it('tell what becomes of answers, leaving out what is not', () => {
    expect(answerWords({ kept: 1, carried: [], setAside: [], toAnswer: [] })).toBe(
      '1 answer stands.',
    );
    expect(
      answerWords({
        kept: 12,
        carried: [{ practice: 'DB-85', from: ['DB-05'], as: 'renamed', state: 'absent' }],
        setAside: ['LB-20'],
        toAnswer: ['MO-80', 'CA-80'],
      }),
    ).toBe('12 answers stand, 1 follow to a new id, 1 kept aside, 2 to answer.');
  });

  it('tell what a release adds, changes and retires', () => {
    const none = { from: '1', to: '2', added: [], changed: [], retired: [] };
    const symptoms = { added: [], changed: [], retired: [] };
    expect(differenceWords({ ...none, symptoms })).toBe('It holds the same practices.');
    const retired = {
      id: 'DB-05',
      title: 'Backups',
      as: 'renamed' as const,
      because: 'Better name.',
      to: ['DB-85'],
    };
    expect(differenceWords({ ...none, retired: [retired], symptoms })).toBe(
      'Of the practices it retires 1.',
    );
    const added = { id: 'CA-80', title: 'Caches', stage: 'scale', gate: 'required' } as const;
    expect(
      differenceWords({
        ...none,
        added: [added, added],
        retired: [retired],
        symptoms: { ...symptoms, changed: ['disk-full'] },
      }),
    ).toBe('Of the practices it adds 2 and retires 1. Of the symptoms it changes 1.');
    expect(retiredWords(retired)).toBe('Better name. Now DB-85: its answer follows whole.');
    expect(fieldWords(['stage', 'depends_on', 'playbook'])).toBe(
      'stage, what it needs and playbook',
    );
  });
});
