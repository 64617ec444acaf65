import {
  RangeNumber,
  STAGE_WORDS,
  type Break,
  type ChartSeries,
  type HeatCell,
  type Stat,
} from '@pitwall/ui';

export const SESSION_CODE = `  app.use(session({
    secret: config.sessionSecret,
    // no store: MemoryStore
  }))`;

export const STATS: readonly Stat[] = [
  {
    label: 'Readiness of what is due',
    value: <RangeNumber low={31} high={44} />,
    detail: 'of 100',
  },
  { label: 'Coverage', value: '68 %', detail: '21 unanswered' },
  { label: 'Verified', value: '19 of 26', detail: '4 stale' },
  { label: 'Path to breakdown cleared', value: '6.5 days', detail: 'by 12 Dec' },
];

export const BREAKS: readonly Break[] = [
  {
    id: 'connections',
    component: 'Database connections',
    when: '9 to 27 Jan',
    soon: 'within 90 days',
    used: 0.86,
    breaksAt: 1,
    stands: '86 of 100 at peak, measured',
    growth: '+11 % a month',
  },
  {
    id: 'cpu',
    component: 'API CPU',
    when: 'Mar to May',
    used: 0.58,
    breaksAt: 0.8,
    stands: '58 % at peak, breaks at 80 %',
    growth: '+11 % a month',
  },
  {
    id: 'disk',
    component: 'Database disk',
    when: 'after Nov 2027',
    used: 0.22,
    breaksAt: 1,
    stands: '44 of 200 GB, configured',
    growth: '+3 GB a month',
  },
];

const met = (done: number, of: number): HeatCell => ({ kind: 'met', met: done, of });

export const HEAT_COLUMNS = STAGE_WORDS.map(({ stage, title, short }) => ({
  key: stage,
  title,
  short,
}));

export const HEAT_ROWS: readonly { key: string; title: string; cells: readonly HeatCell[] }[] = [
  {
    key: 'database',
    title: 'Database health',
    cells: [met(2, 2), met(3, 6), met(0, 3), { kind: 'not_yet' }, { kind: 'not_yet' }],
  },
  {
    key: 'stateless',
    title: 'Stateless',
    cells: [met(1, 1), met(1, 4), met(1, 3), { kind: 'not_yet' }, { kind: 'none' }],
  },
  {
    key: 'monitoring',
    title: 'Monitoring',
    cells: [
      met(3, 3),
      met(2, 3),
      { kind: 'unknown', of: 3 },
      { kind: 'not_yet' },
      { kind: 'not_yet' },
    ],
  },
  {
    key: 'security',
    title: 'Security',
    cells: [met(4, 5), met(2, 4), met(0, 1), { kind: 'none' }, { kind: 'not_yet' }],
  },
  {
    key: 'queues',
    title: 'Queues and background work',
    cells: [
      { kind: 'none' },
      met(1, 5),
      { kind: 'unknown', of: 2 },
      { kind: 'not_yet' },
      { kind: 'none' },
    ],
  },
];

const week = (number: number): Date => new Date(Date.UTC(2026, 8, 7 + number * 7));

export const TREND: readonly ChartSeries[] = [
  {
    key: 'score',
    label: 'score',
    points: [
      [9, 97],
      [14, 80],
      [18, 66],
      [22, 60],
      [24, 51],
      [31, 44],
      [33, 45],
    ].map(([low = 0, high = 0], index) => ({ at: week(index), low, high })),
  },
  {
    key: 'verified',
    label: 'verified share',
    look: 'quiet',
    points: [0, 4, 9, 30, 52, 60, 73].map((low, index) => ({ at: week(index), low })),
  },
];

export const CONNECTIONS: readonly ChartSeries[] = [
  {
    key: 'peak',
    label: 'measured',
    points: [52, 58, 61, 68, 74, 80, 86].map((low, index) => ({ at: week(index), low })),
  },
  {
    key: 'expected',
    label: 'expected, low to high',
    look: 'expected',
    points: [
      [86, 86],
      [88, 92],
      [91, 99],
      [94, 107],
      [97, 116],
    ].map(([low = 0, high = 0], index) => ({ at: week(index + 6), low, high })),
  },
];
