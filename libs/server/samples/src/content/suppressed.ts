import type { Suppression } from '@pitwall/contracts';

/** What the authors of the sample's code keep from being told, and why. */
export const SUPPRESSED: Suppression[] = [
  {
    probe: 'metrics-and-tracing',
    reason: 'elsewhere',
    because: 'The platform attaches its agent to every process.',
    path: null,
    line: null,
    until: null,
    statedIn: '.pitwall.yml:9',
    statedBy: { name: 'Priya Raman', on: '2026-02-11' },
  },
  {
    probe: 'queries-in-loops',
    reason: 'accepted_risk',
    because: 'The report runs at night, for ten rows.',
    path: 'src/reports/nightly.ts',
    line: 48,
    until: '2027-01-31',
    statedIn: 'src/reports/nightly.ts:47',
    statedBy: { name: 'Tomas Lind', on: '2026-05-28' },
  },
];
