import type { SampleSystem } from './sample-system.ts';

/** Fine as it is: a hundred users, and what could do harm is in place. */
export const TOY_MVP: SampleSystem = {
  team: { name: 'Box office', slug: 'box-office' },
  describe: {
    name: 'Ticket stubs',
    slug: 'ticket-stubs',
    description: 'Keeps the stubs of shows one has seen. A weekend project that people like.',
    kind: 'service',
    stacks: ['python'],
    databases: ['postgresql'],
    instances: 1,
    declaredStage: 'mvp',
    repositories: ['https://git.example.com/box-office/ticket-stubs'],
    figures: {
      monthly_users: 140,
      peak_requests_per_second: 1,
      main_database_gigabytes: 0.4,
      active_engineers: 1,
    },
  },
  answers: {
    'DB-05': { level: 'in_place', note: 'The provider takes a backup each night and keeps seven.' },
    'SE-01': { level: 'in_place', note: 'Every query goes through the signed-in user.' },
    'SE-02': {
      level: 'in_place',
      note: 'Sign-in is by e-mail link; cookies are secure and expire.',
    },
    'SE-03': { level: 'in_place', note: 'Keys are in the host’s secret store.' },
    'SE-04': { level: 'in_place', note: 'Forms are parsed by pydantic.' },
    'MO-08': { level: 'in_place', note: 'The logger redacts e-mail addresses and tokens.' },
    'MO-06': { level: 'started', note: 'Errors are mailed; nobody groups them.' },
    'ST-04': { level: 'partial', note: 'Read from the environment, not checked at start.' },
    'CD-10': { level: 'partial', note: 'A lock file, no bot.' },
    'AR-07': { level: 'absent' },
  },
  symptoms: [],
  incidents: [],
  findings: [],
  components: [],
  loadTest: null,
  sprints: [],
  past: [],
};
