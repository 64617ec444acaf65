import { describe, expect, it } from 'vitest';
import { reportSchema } from '@pitwall/contracts';
import {
  sampleFacts,
  sampleOrganizationFacts,
  sampleOrganizationReport,
  sampleSystemReport,
} from '../testing/sample-reports.ts';
import { organizationReport } from './organization-report.ts';
import { systemReport } from './system-report.ts';

describe('the report of a system', () => {
  it('says where it stands, what breaks, what was done and what comes, from what is known', () => {
    const report = sampleSystemReport();
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.headline).toContain('Two stages behind.');
    expect(report.standing.sentence).toBe(
      'Of what its load makes due, weighted by impact, between 31 and 44 of 100 is in place. 1 required practice is left open within what the gates allow.',
    );
    expect(report.breaks.sentence).toBe(
      'First to break: Database connections, between 9 January 2027 and 27 January 2027.',
    );
    expect(report.done.sentence).toBe(
      'Since 27 October 2026, 2 tasks came to be done: 2.5 days of work. 1 practice came to be in place. The score was between 20 and 36 and is between 31 and 44. 1 practice that was in place is not any more.',
    );
    expect(report.next.sentence).toBe(
      'Until 25 February 2027 the plan takes 12.5 days of work; the sprints of Payments have 40 for it. Left until it is ready for more than one of everything: between 22 and 32 days. Infrastructure costs 1,200 a month now and, at today’s growth, between 1,800 and 2,600 in a year.',
    );
  });

  it.each([
    ['EUR', 'Infrastructure costs €1,200 a month now', 'between €1,800 and €2,600 in a year'],
    ['JPY', 'Infrastructure costs ¥1,200 a month now', 'between ¥1,800 and ¥2,600 in a year'],
  ])('says what infrastructure costs in %s', (currency, now, inAYear) => {
    const cost = { now: 1200, low: 1800, high: 2600, currency };
    const { next } = systemReport({ ...sampleFacts(), cost });
    expect(next.sentence).toContain(now);
    expect(next.sentence).toContain(inAYear);
    expect(next.cost).toEqual(cost);
  });

  it('does not make up what is not known', () => {
    const facts = sampleFacts();
    const report = systemReport({
      ...facts,
      components: 0,
      breaks: [],
      done: { count: 0, days: 0, latest: [] },
      scoreBefore: null,
      gained: [],
      lost: [],
      ahead: { availableDays: 0, plannedDays: 0, work: [], teamsLeftOut: 0 },
      pathDays: { low: 0, high: 0 },
      target: null,
      cost: null,
      summary: {
        ...facts.summary,
        pressure: { ...facts.summary.pressure, stage: null },
        gap: null,
        score: { ...facts.summary.score, low: null, high: null },
      },
    });
    expect(report.standing.systems[0]).toMatchObject({ pressure: null, gap: null });
    expect(report.standing.sentence).toContain('no score');
    expect(report.breaks.sentence).toBe(
      'It is not known what breaks next: no component has a limit and a reading.',
    );
    expect(report.done.sentence).toBe('No task came to be done since 27 October 2026.');
    expect(report.next.sentence).toBe(
      'No sprint is planned until 25 February 2027, so there is no cost to tell for the next quarter. Nothing is left on its path.',
    );
  });

  it('lists the first of much and says how much more there is', () => {
    const work = Array.from({ length: 30 }, (_, index) => ({
      title: `Task ${index}`,
      system: { slug: 'shop', name: 'Checkout' },
      days: 0.5,
      on: '2026-11-20',
    }));
    const { done } = sampleSystemReport({ done: { count: 75, days: 37.5, latest: work } });
    expect(done.items).toHaveLength(30);
    expect(done.leftOut).toBe(45);
    expect(done.days).toBe(37.5);
  });
});

describe('the report of an organization', () => {
  const headlineOf = (changed: object) =>
    organizationReport({ ...sampleOrganizationFacts(3), ...changed }).headline;

  it('counts who is certainly behind apart from who may be', () => {
    expect(headlineOf({ behind: 1, perhapsBehind: 1 })).toBe(
      '1 of 3 systems is behind its load, and perhaps 1 more.',
    );
    expect(headlineOf({ behind: 0, perhapsBehind: 2 })).toBe(
      'Of 3 systems, perhaps 2 are behind their load: answers are missing.',
    );
    expect(headlineOf({ behind: 0, perhapsBehind: 0 })).toBe(
      'None of 3 systems is known to be behind its load.',
    );
    expect(headlineOf({ total: 1, behind: 1, perhapsBehind: 0 })).toBe(
      'The one system is behind its load.',
    );
    expect(headlineOf({ total: 1, behind: 0, perhapsBehind: 1 })).toBe(
      'The one system is perhaps behind its load: answers are missing.',
    );
    expect(headlineOf({ total: 1, known: 1, behind: 0, perhapsBehind: 0 })).toBe(
      'The one system is certainly not behind its load.',
    );
    expect(headlineOf({ total: 1, known: 0, behind: 0, perhapsBehind: 0 })).toBe(
      'The load of the one system is not known, so neither is whether it is behind.',
    );
    expect(headlineOf({ total: 0, systems: [] })).toBe('No system has been described yet.');
  });

  it.each([
    [1, 'The load of the one system is known.'],
    [0, 'The load of the one system is not known.'],
  ])('tells of one system without counting it, known %i', (known, said) => {
    expect(organizationReport({ ...sampleOrganizationFacts(1), known }).basis[0]).toBe(said);
  });

  it('says of what it does not hold all', () => {
    const ahead = { availableDays: 0, plannedDays: 0, work: [], teamsLeftOut: 3 };
    const report = organizationReport({ ...sampleOrganizationFacts(600), known: 590, ahead });
    expect(report.standing).toMatchObject({ leftOut: 100 });
    expect(report.done).toMatchObject({ days: 1_800, leftOut: 1_770 });
    expect(report.basis[0]).toBe(
      'The load of 590 of 600 systems is known. The sprints of 3 more teams are not in the plan’s days.',
    );
  });

  it('holds no id, and of each system what its track shows', () => {
    const report = sampleOrganizationReport(2);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(JSON.stringify(report)).not.toContain('01990000-0000');
    expect(report.standing.systems[0]).toMatchObject({
      gap: { low: 3, high: 4 },
      sentence:
        'ready: between none yet and MVP; load: scale, provisional; between 3 and 4 stages behind',
    });
  });
});
