import { createHash } from 'node:crypto';
import type { Location } from '@pitwall/contracts';
import type { DemoSystem } from './demo-system.ts';

const place = (path: string, startLine: number, snippet: string): Location => ({
  path,
  startLine,
  endLine: startLine + snippet.split('\n').length - 1,
  snippet,
  snippetHash: createHash('sha256').update(snippet.replaceAll(/\s+/g, ' ').trim()).digest('hex'),
});

/** Success came faster than the re-build: the load is two stages ahead, and it hurts. */
export const BREAKING_DOWN: DemoSystem = {
  team: { name: 'Payments', slug: 'payments' },
  describe: {
    name: 'Checkout API',
    slug: 'checkout-api',
    description: 'Takes orders and payments for every shop.',
    kind: 'service',
    stacks: ['node'],
    databases: ['postgresql', 'redis'],
    instances: 3,
    declaredStage: 'breakdown',
    repositories: ['https://git.example.com/payments/checkout-api'],
    figures: {
      monthly_users: 42_000,
      peak_requests_per_second: 130,
      main_database_gigabytes: 44,
      active_engineers: 9,
      promised_availability_percent: 99.5,
    },
  },
  answers: {
    'DB-05': {
      level: 'proven',
      note: 'Nightly snapshots; the newest is listed by the provider.',
      evidenceUrl: 'https://wiki.example.com/payments/backups',
    },
    'SE-01': { level: 'in_place', note: 'A policy on every route, tested for two shops.' },
    'SE-02': { level: 'in_place' },
    'SE-03': { level: 'in_place', note: 'Moved to the secret store after the March audit.' },
    'SE-04': { level: 'in_place', note: 'DTOs with a validation pipe.' },
    'MO-08': { level: 'in_place' },
    'CD-01': { level: 'in_place', note: 'Required checks on main.' },
    'CD-03': { level: 'in_place' },
    'CD-06': {
      level: 'partial',
      note: 'Versioned, but a column was dropped in one step last month.',
    },
    'CD-10': { level: 'in_place' },
    'CD-04': { level: 'started', note: 'Documented, never tried.' },
    'ST-02': { level: 'in_place', note: 'Sessions are shared.' },
    'ST-03': {
      level: 'partial',
      note: 'Product pictures moved; invoices are still written to disk.',
    },
    'ST-04': { level: 'in_place' },
    'ST-05': { level: 'absent' },
    'MO-01': { level: 'in_place' },
    'MO-02': { level: 'partial', note: 'In requests, not in jobs.' },
    'MO-03': { level: 'started', note: 'CPU and memory only.' },
    'DB-01': { level: 'absent', note: 'Each instance takes what its library takes.' },
    'DB-02': { level: 'started' },
    'DB-03': { level: 'partial' },
    'DB-11': { level: 'absent' },
    'RL-01': { level: 'partial', note: 'Sign-in only.' },
    'RL-05': { level: 'in_place' },
    'RL-07': { level: 'absent' },
    'QU-01': { level: 'partial' },
    'QU-02': { level: 'unknown', note: 'Nobody has tried a job twice.' },
    'LB-02': { level: 'in_place' },
  },
  symptoms: [
    { symptom: 'too-many-connections', daysAgo: 9, note: 'At the noon peak, about twice a week.' },
    { symptom: 'slow-queries', daysAgo: 20, note: 'The order list of large shops.' },
  ],
  incidents: [
    {
      title: 'Checkout refused orders for 26 minutes at noon',
      daysAgo: 6,
      minutes: 26,
      practices: ['DB-01'],
      description:
        'FATAL: sorry, too many clients already. Three instances with their library’s default pool, and a deploy in the middle of it.',
    },
    {
      title: 'Payment provider slow, all workers waiting',
      daysAgo: 13,
      minutes: 48,
      practices: ['RL-07'],
      description:
        'Calls had no time limit; every worker waited for the provider and nothing else was served.',
    },
    {
      title: 'Orders lost in a deploy',
      daysAgo: 24,
      minutes: 4,
      practices: ['ST-05'],
      description:
        'The process was ended while it wrote; eleven orders were paid and not recorded.',
    },
  ],
  findings: [
    {
      probe: 'session-store-in-process',
      practice: 'ST-02',
      outcome: 'absent',
      confidence: 'high',
      suggests: 'absent',
      message:
        'express-session is set up without a store, so that sessions are kept in the memory of each process.',
      locations: [
        place(
          'src/main.ts',
          41,
          'app.use(session({\n  secret: config.sessionSecret,\n  resave: false, // no store: MemoryStore\n}));',
        ),
      ],
      total: 1,
    },
    {
      probe: 'foreign-key-indexes',
      practice: 'DB-03',
      outcome: 'partial',
      confidence: 'high',
      suggests: 'partial',
      message: '2 of 23 foreign keys lead no index.',
      locations: [
        place(
          'prisma/schema.prisma',
          118,
          'order   Order @relation(fields: [orderId], references: [id])\norderId String',
        ),
        place(
          'prisma/schema.prisma',
          164,
          'shop   Shop @relation(fields: [shopId], references: [id])\nshopId String',
        ),
      ],
      total: 2,
    },
    {
      probe: 'outgoing-call-time-limits',
      practice: 'RL-07',
      outcome: 'absent',
      confidence: 'medium',
      suggests: 'absent',
      message: '4 calls to other services state no time limit.',
      locations: [
        place(
          'src/payments/provider.client.ts',
          27,
          'const response = await axios.post(`${this.url}/charges`, charge);',
        ),
      ],
      total: 4,
    },
    {
      probe: 'health-routes',
      practice: 'LB-02',
      outcome: 'present',
      confidence: 'high',
      suggests: 'in_place',
      message: 'Liveness and readiness have routes of their own.',
      locations: [place('src/health/health.controller.ts', 12, "@Get('readyz')")],
      total: 2,
    },
    {
      probe: 'container-user',
      practice: 'SE-09',
      outcome: 'absent',
      confidence: 'high',
      suggests: 'absent',
      message: 'The image sets no user, so that the process runs as root.',
      locations: [place('Dockerfile', 1, 'FROM node:22')],
      total: 1,
    },
  ],
  sprints: [
    { name: 'Sprint 1', startsInDays: -4, capacityDays: 40, debtShare: 0.2 },
    { name: 'Sprint 2', startsInDays: 10, capacityDays: 40, debtShare: 0.2 },
    { name: 'Sprint 3', startsInDays: 24, capacityDays: 40, debtShare: 0.2 },
  ],
};
