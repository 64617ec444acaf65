import type { Practice } from '@pitwall/contracts';
import type { SampleSystem } from './sample-system.ts';

/** What the search team has not reached yet; all else that is due is in place. */
const NOT_YET_THERE: SampleSystem['answers'] = {
  'MO-07': { level: 'partial', note: 'HTTP and database; not the queue.' },
  'DB-09': { level: 'started', note: 'The click log grows by 90 GB a month; a plan is drafted.' },
  'RL-09': { level: 'absent' },
  'RL-10': { level: 'started' },
  'LB-08': { level: 'unknown', note: 'Planned for the March game day.' },
  'LB-09': { level: 'partial' },
  'LB-11': { level: 'partial' },
  'MO-11': { level: 'absent' },
  'SE-10': { level: 'started' },
  'AR-10': { level: 'in_place' },
};

/** Grown up: ready for its load, and the next gate in sight. */
export const atScale = (practices: Practice[]): SampleSystem => ({
  team: { name: 'Discovery', slug: 'discovery' },
  describe: {
    name: 'Search platform',
    slug: 'search-platform',
    description: 'Search and recommendations for every shop.',
    kind: 'service',
    stacks: ['go'],
    databases: ['postgresql', 'redis'],
    instances: 24,
    declaredStage: 'scale',
    repositories: ['https://git.example.com/discovery/search-platform'],
    figures: {
      monthly_users: 620_000,
      peak_requests_per_second: 2_400,
      main_database_gigabytes: 1_400,
      active_engineers: 34,
      promised_availability_percent: 99.95,
    },
  },
  answers: {
    ...Object.fromEntries(
      practices
        .filter(({ stage }) => stage !== 'stability')
        .map(({ id, gate }) => [
          id,
          gate === 'required'
            ? {
                level: 'proven' as const,
                evidenceUrl: `https://wiki.example.com/discovery/readiness#${id}`,
              }
            : { level: 'in_place' as const },
        ]),
    ),
    ...NOT_YET_THERE,
  },
  symptoms: [],
  incidents: [
    {
      title: 'Suggestions stale for two hours',
      daysAgo: 75,
      minutes: 118,
      practices: ['QU-07'],
      description: 'The index queue stood still; the age of its oldest job was not watched then.',
    },
  ],
  findings: [],
  components: [
    {
      component: 'db.disk',
      unit: 'GB',
      limit: 4_000,
      limitIs: 'configured',
      breaksAt: 'hard',
      growth: { kind: 'linear', low: 70, likely: 90, high: 120 },
      monthlyCost: 920,
      peaks: [1_120, 1_205, 1_290, 1_400],
    },
    {
      component: 'api.cpu',
      unit: '%',
      limit: 100,
      limitIs: 'measured',
      breaksAt: 'soft',
      growth: { kind: 'compound', low: 1, likely: 3, high: 5 },
      monthlyCost: 6_400,
      peaks: [41, 42, 42, 44],
    },
  ],
  loadTest: null,
  sprints: [{ name: 'November II', startsInDays: -2, capacityDays: 60, debtShare: 0.25 }],
  past: [],
});
