import { describe, expect, it } from 'vitest';
import { changeIncidentForm, recordIncidentForm } from './incident-forms.ts';
import { localMoment } from './local-moment.ts';

const typed = {
  title: 'Checkout down',
  description: '',
  startedAt: '2026-03-01T10:15',
  endedAt: '',
  practices: ['DB-01'],
};

describe('recordIncidentForm', () => {
  it('reads moments in the reader’s time zone and an empty end as none', () => {
    expect(recordIncidentForm.parse(typed)).toMatchObject({
      startedAt: new Date(2026, 2, 1, 10, 15).toISOString(),
      endedAt: null,
    });
  });

  it('refuses an end before the start, at the end', () => {
    const refused = recordIncidentForm.safeParse({ ...typed, endedAt: '2026-03-01T10:14' });
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['endedAt']]);
  });

  it('asks for a start', () => {
    const refused = recordIncidentForm.safeParse({ ...typed, startedAt: '' });
    expect(refused.error?.issues[0]?.path).toEqual(['startedAt']);
  });
});

describe('changeIncidentForm', () => {
  it('holds the end against the start that stays', () => {
    const { startedAt: _started, ...rest } = typed;
    const form = changeIncidentForm(new Date(2026, 2, 1, 10, 15).toISOString());
    expect(form.safeParse({ ...rest, endedAt: '2026-03-01T10:14' }).success).toBe(false);
    expect(form.safeParse({ ...rest, endedAt: '2026-03-01T10:15' }).success).toBe(true);
  });
});

describe('localMoment', () => {
  it('is what the field for date and time holds', () => {
    expect(localMoment(new Date(2026, 2, 1, 9, 5))).toBe('2026-03-01T09:05');
  });
});
