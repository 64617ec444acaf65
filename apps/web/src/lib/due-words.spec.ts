import { describe, expect, it } from 'vitest';
import { dueSentence } from './due-words.ts';

describe('why a practice is due', () => {
  it('names every reason, and what the stage is measured by', () => {
    expect(
      dueSentence(
        [
          { reason: 'stage', stage: 'mvp', dueStage: 're-architecture' },
          { reason: 'symptom', symptom: 'slow-queries', title: 'Queries are slow' },
          { reason: 'incident', incident: '0199f2a4', at: '2020-11-13T12:00:00Z' },
          { reason: 'needed_by', practice: 'DB-07' },
          { reason: 'needed_by', practice: 'DB-08' },
        ],
        'pressure',
      ),
    ).toBe(
      'Due because it belongs to MVP, and the load has reached re-architecture; it treats “Queries are slow”, which hurts now; an incident of Nov 13, 2020 is tied to it; DB-07 and DB-08 need it.',
    );
    expect(dueSentence([{ reason: 'needed_by', practice: 'DB-07' }], 'start')).toBe(
      'Due because DB-07 needs it.',
    );
    expect(dueSentence([{ reason: 'stage', stage: 'mvp', dueStage: 'mvp' }], 'start')).toBe(
      'Due because it belongs to MVP, and every system begins with MVP.',
    );
  });

  it('says nothing where there is no reason', () => {
    expect(dueSentence([], 'declared')).toBe('');
  });
});
