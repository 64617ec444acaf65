import type { AuditEvent } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import {
  auditRuns,
  auditSubjects,
  eventTitle,
  runSubjects,
  runTitle,
  type AuditRun,
} from './audit-runs.ts';

const ANA = { userId: 'ana', name: 'Ana Ortiz', tokenId: null };
const BEN = { userId: 'ben', name: 'Ben Okafor', tokenId: null };

/** Newest first, each the given minutes before noon. */
const event = (minutes: number, change: Partial<AuditEvent> = {}): AuditEvent => ({
  id: `event-${minutes}`,
  at: new Date(Date.UTC(2026, 10, 26, 12) - minutes * 60_000).toISOString(),
  action: 'answer.written',
  subjectType: 'answer',
  subjectId: `answer-${minutes}`,
  actor: ANA,
  before: null,
  after: { practice: `DB-0${minutes}`, systemId: 'shop', version: 1 },
  address: '192.0.2.7',
  ...change,
});

/** How many stand in each row. */
const sizes = (events: readonly AuditEvent[]): number[] =>
  auditRuns(events).map((row) => ('events' in row ? row.events.length : 1));
const runOf = (events: readonly AuditEvent[]): AuditRun => {
  const [run] = auditRuns(events);
  if (run === undefined || !('events' in run)) throw new Error('no run');
  return run;
};

describe('auditRuns', () => {
  it('gathers what one person did to one system without a long pause', () => {
    expect(sizes([event(1), event(2), event(4), event(9)])).toEqual([4]);
  });

  it('leaves two as they are, and nothing out', () => {
    expect(auditRuns([event(1), event(2)])).toEqual([event(1), event(2)]);
    expect(auditRuns([])).toEqual([]);
  });

  it('begins anew after a pause of more than five minutes', () => {
    expect(sizes([event(1), event(2), event(3), event(9), event(10), event(11)])).toEqual([3, 3]);
  });

  it.each<[string, Partial<AuditEvent>]>([
    ['another action', { action: 'answer.approved' }],
    ['another person', { actor: BEN }],
    ['a token of the same person', { actor: { ...ANA, tokenId: 'token' } }],
    ['another address', { address: '192.0.2.8' }],
    ['another system', { after: { practice: 'DB-03', systemId: 'search' } }],
  ])('is ended by %s', (_, change) => {
    expect(sizes([event(1), event(2), event(3, change), event(4), event(5)])).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });

  it('takes what names no system by its kind', () => {
    const moved = { action: 'task.updated', subjectType: 'task', after: { sprintId: 'next' } };
    expect(sizes([1, 2, 3].map((minutes) => event(minutes, moved)))).toEqual([3]);
  });
});

describe('runTitle', () => {
  it('counts what was done', () => {
    const run = runOf([event(1), event(2), event(3)]);
    expect(runTitle(run)).toBe('3 answers written');
    expect(runTitle(run, true)).toBe('3 or more answers written');
  });

  it('says how often where it was the same each time, or where the action has no noun', () => {
    const updated = { action: 'system.updated', subjectType: 'system', subjectId: 'shop' };
    expect(runTitle(runOf([1, 2, 3].map((minutes) => event(minutes, updated))))).toBe(
      'System: updated, 3 times',
    );
    const failed = { action: 'account.sign-in-failed', after: { way: 'password' } };
    expect(runTitle(runOf([1, 2, 3].map((minutes) => event(minutes, failed))))).toBe(
      'A sign-in failed by password, 3 times',
    );
  });
});

describe('runSubjects', () => {
  it('names each once', () => {
    const twice = event(3, { after: { practice: 'DB-01', systemId: 'shop' } });
    expect(runSubjects(runOf([event(1), event(2), twice]))).toEqual(['DB-01', 'DB-02']);
  });

  it('names what stands in a list', () => {
    const answers = [{ practice: 'ST-01' }, { practice: 'ST-02' }, { note: 'none' }];
    expect(auditSubjects(event(1, { after: { answers, count: 2 } }))).toEqual(['ST-01', 'ST-02']);
  });
});

describe('eventTitle', () => {
  it('says what the event was about, where what changed does not', () => {
    expect(eventTitle(event(5), [])).toBe('Answer: written, DB-05');
    expect(eventTitle(event(5), ['DB-05'])).toBe('Answer: written');
    expect(
      eventTitle(
        event(1, {
          action: 'component.reading_recorded',
          after: { component: 'db.disk', value: 31 },
        }),
        ['31'],
      ),
    ).toBe('Component: reading recorded, db.disk');
    expect(eventTitle(event(1, { action: 'plan.changed', after: null }), [])).toBe('Plan: changed');
  });
});
