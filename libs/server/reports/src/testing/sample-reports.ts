import type { PortfolioSystem, Report } from '@pitwall/contracts';
import { organizationReport } from '../model/organization-report.ts';
import type { OrganizationFacts, SystemFacts } from '../model/report-facts.ts';
import { systemReport } from '../model/system-report.ts';

const SHOP = { slug: 'shop', name: 'Checkout' };
const SHARED = {
  organization: 'Northwind works',
  timeZone: 'Europe/Berlin',
  now: new Date('2026-11-26T10:00:00Z'),
  since: '2026-10-27',
  today: '2026-11-26',
  until: '2027-02-25',
};
const score = {
  low: 31.2,
  high: 44.4,
  coverage: 0.68,
  verifiedShare: 0.73,
  sums: { impact: 100, low: 31.2, high: 44.4 },
  counts: { due: 66, met: 26, verified: 19, open: 19, accepted: 2, unanswered: 21 },
};

/** A system two stages behind its load, of which everything is known that a report tells. */
export const sampleFacts = (changed: Partial<SystemFacts> = {}): SystemFacts => ({
  ...SHARED,
  system: SHOP,
  team: 'Payments',
  standing:
    'The load is at re-architecture; the system is ready for first users. Two stages behind.',
  summary: {
    ready: {
      low: 'mvp',
      high: 'mvp',
      exceptions: { low: ['DB-05'], high: ['DB-05'] },
      unanswered: 0,
      says: 'MVP',
    },
    pressure: {
      stage: 're-architecture',
      provisional: false,
      because: 'agreement',
      criteria: [],
      missing: [],
      says: 're-architecture',
    },
    declared: 'breakdown',
    gap: { low: 2, high: 2, says: 'two stages behind' },
    score,
  },
  target: 're-architecture',
  catalogueVersion: '2026.1',
  components: 2,
  horizonMonths: 24,
  breaks: [
    {
      title: 'Database connections',
      status: 'breaks',
      earliest: '2027-01-09T00:00:00Z',
      latest: '2027-01-27T00:00:00Z',
      moves: ['Bound the connection pool', 'Put a pooler in front'],
    },
    {
      title: 'API CPU',
      status: 'already_past',
      earliest: '2026-11-26T00:00:00Z',
      latest: '2026-11-26T00:00:00Z',
      moves: [],
    },
  ],
  scoreBefore: { low: 20, high: 36 },
  gained: ['Backups are restored'],
  lost: ['Timeouts are set'],
  done: {
    count: 2,
    days: 2.5,
    latest: [
      { title: 'Rehearse a restore', system: SHOP, days: 1.5, on: '2026-11-20' },
      { title: 'Alert on errors', system: SHOP, days: 1, on: '2026-11-03' },
    ],
  },
  ahead: {
    availableDays: 40,
    plannedDays: 12.5,
    teamsLeftOut: 0,
    work: [
      { title: 'Bound the connection pool', system: SHOP, days: 2.5, on: '2026-12-11' },
      { title: 'Move sessions out of the process', system: SHOP, days: 10, on: null },
    ],
  },
  pathDays: { low: 22, high: 31.5 },
  cost: { now: 1200, low: 1800, high: 2600, currency: null },
  ...changed,
});

export const sampleSystemReport = (changed: Partial<SystemFacts> = {}): Report =>
  systemReport(sampleFacts(changed));

export const listedSystem = (index: number): PortfolioSystem => ({
  id: `01990000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  slug: `system-${index}`,
  name: `System ${index} of Łódź and Αθήνα`,
  team: { slug: 'team', name: 'A team with a rather long name' },
  ready: { low: 'none', high: 'mvp' },
  pressure: { stage: 'scale', provisional: true },
  gap: { low: 3, high: 4 },
  pathDays: { low: 3, high: 8 },
  score,
  topics: [],
  tasks: 4,
  at: '2026-11-26T10:00:00Z',
});

export const sampleOrganizationFacts = (systems: number): OrganizationFacts => ({
  ...SHARED,
  total: systems,
  behind: systems,
  perhapsBehind: 0,
  known: systems,
  systems: Array.from({ length: systems }, (_, index) => listedSystem(index)),
  breaks: Array.from({ length: Math.min(systems, 20) }, (_, index) => ({
    component: 'db.connections',
    title: 'Database connections',
    status: 'breaks' as const,
    earliest: '2027-01-09T00:00:00Z',
    latest: null,
    system: { slug: `system-${index}`, name: `System ${index}` },
  })),
  done: {
    count: systems * 3,
    days: systems * 3,
    latest: Array.from({ length: Math.min(systems * 3, 30) }, (_, index) => ({
      title: `Task ${index}`,
      system: { slug: `system-${index}`, name: `System ${index}` },
      days: 1,
      on: '2026-11-20',
    })),
  },
  ahead: { availableDays: 0, plannedDays: 0, work: [], teamsLeftOut: 0 },
  pathDays: { low: systems * 3, high: systems * 8 },
  cost: null,
});

export const sampleOrganizationReport = (systems: number): Report =>
  organizationReport(sampleOrganizationFacts(systems));
