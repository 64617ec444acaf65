/** @typedef {(string | string[])[]} Refusal Patterns or the name of a package, and why it is refused. */

/**
 * Refuse imports with a reason that says where the thing belongs; a name alone is refused to the letter.
 * @param {...Refusal} rules
 */
const refuse = (...rules) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: rules
        .filter(([group]) => Array.isArray(group))
        .map(([group, message]) => ({ group, message })),
      paths: rules
        .filter(([name]) => !Array.isArray(name))
        .map(([name, message]) => ({ name, message })),
    },
  ],
});

const server = [
  ['@pitwall/server-*', '@nestjs/*', 'bullmq'],
  'this library runs in the CLI too: it must not know the server',
];
const database = [
  ['pg', '@prisma/*', '**/generated/**'],
  'SQL lives in server/db, *.repository.ts and the doctor',
];
const queue = [['bullmq', 'ioredis'], 'BullMQ lives in server/queue'];
const passport = [
  ['@fastify/passport', 'passport', 'passport-*', '@fastify/session'],
  'Passport lives in server/identity',
];
const pdf = [['pdfkit', 'pdfkit/*'], 'files for print are written in server/reports'];
const insides = [
  [
    '@pitwall/*/*',
    '!@pitwall/ui/*',
    '!@pitwall/catalogue/search',
    '!@pitwall/readiness/load-test',
    '!@pitwall/scanner/git',
    '!@pitwall/trackers/testing',
    '!@pitwall/testing/providers',
  ],
  'a package is entered through its index',
];
const apps = [
  ['@pitwall/api', '@pitwall/worker', '@pitwall/web', '@pitwall/cli', '@pitwall/e2e'],
  'apps are imported by nobody',
];
const BELOW_NOTIFICATIONS = ['kernel', 'db', 'queue', 'audit', 'mail', 'organizations'];
const listener = [['@pitwall/server-notifications'], 'a feature publishes a notable event instead'];
/**
 * @param {...string} others
 * @returns {Refusal}
 */
const pure = (...others) => [others, 'pure libraries do not import each other'];

const feature = [database, queue, passport, insides, apps, listener];

/** The arrows of docs/architecture.md: who may import whom, a block for each room. */
export const arrows = [
  {
    files: ['libs/contracts/**/*.ts'],
    rules: refuse([['@pitwall/*'], 'contracts import zod only'], server, database, queue),
  },
  {
    files: ['libs/expressions/**/*.ts'],
    rules: refuse(pure('@pitwall/*', '!@pitwall/contracts'), database, queue),
  },
  {
    files: ['libs/catalogue/**/*.ts'],
    rules: refuse(
      server,
      database,
      queue,
      insides,
      apps,
      pure('@pitwall/readiness', '@pitwall/scanner', '@pitwall/ui', '@pitwall/api-client'),
    ),
  },
  {
    files: ['libs/readiness/**/*.ts'],
    rules: refuse(
      server,
      database,
      queue,
      insides,
      apps,
      pure('@pitwall/catalogue', '@pitwall/scanner', '@pitwall/ui', '@pitwall/api-client'),
    ),
  },
  {
    files: ['libs/scanner/**/*.ts'],
    rules: refuse(
      server,
      database,
      queue,
      insides,
      apps,
      pure('@pitwall/catalogue', '@pitwall/readiness', '@pitwall/ui', '@pitwall/api-client'),
    ),
  },
  {
    files: ['libs/trackers/**/*.ts', 'libs/imports/**/*.ts'],
    rules: refuse(
      server,
      database,
      queue,
      insides,
      apps,
      pure(
        '@pitwall/catalogue',
        '@pitwall/readiness',
        '@pitwall/scanner',
        '@pitwall/doctor',
        '@pitwall/ui',
        '@pitwall/api-client',
      ),
    ),
  },
  {
    // The doctor alone of the pure libraries speaks to a database: the one that it examines.
    files: ['libs/doctor/**/*.ts'],
    rules: refuse(
      server,
      [['@prisma/*', '**/generated/**'], 'the doctor reads by its own statements'],
      insides,
      apps,
      pure(
        '@pitwall/catalogue',
        '@pitwall/readiness',
        '@pitwall/scanner',
        '@pitwall/ui',
        '@pitwall/api-client',
      ),
    ),
  },
  {
    files: ['libs/ui/**/*.{ts,tsx}'],
    rules: refuse(
      [['@pitwall/*', '!@pitwall/contracts'], 'ui is presentational'],
      server,
      database,
      queue,
    ),
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: refuse(
      [
        [
          '@pitwall/*',
          '!@pitwall/contracts',
          '!@pitwall/ui',
          '!@pitwall/ui/*',
          '!@pitwall/api-client',
          '!@pitwall/catalogue',
          '!@pitwall/readiness',
        ],
        'the web reaches the server through api-client',
      ],
      [
        ['@pitwall/catalogue/*', '!@pitwall/catalogue/search'],
        'of the catalogue the web takes the search alone',
      ],
      ['@pitwall/catalogue', 'of the catalogue the web takes the search alone'],
      [
        ['@pitwall/readiness/*', '!@pitwall/readiness/load-test'],
        'of the rules the web takes the reader of load tests alone',
      ],
      ['@pitwall/readiness', 'of the rules the web takes the reader of load tests alone'],
      database,
      queue,
    ),
  },
  { files: ['apps/cli/**/*.ts'], rules: refuse(server, database, queue, insides, apps) },
  { files: ['libs/server/**/*.ts'], rules: refuse(...feature, pdf) },
  { files: ['libs/server/reports/**/*.ts'], rules: refuse(...feature) },
  {
    files: ['libs/server/{webhooks,github}/**/*.ts'],
    ignores: ['**/*.repository.ts'],
    rules: refuse(...feature, pdf, [
      ['@pitwall/server-trackers', '@pitwall/server-repositories'],
      'what follows from webhooks stands in server/repositories',
    ]),
  },
  { files: ['libs/server/**/*.repository.ts'], rules: refuse(queue, passport, insides, apps) },
  { files: ['libs/server/db/**/*.ts'], rules: refuse(queue, passport, insides, apps) },
  {
    files: ['libs/server/queue/**/*.ts'],
    rules: refuse([['@prisma/*'], 'the queue speaks through server/db'], passport, insides, apps),
  },
  {
    files: ['libs/server/identity/**/*.ts'],
    ignores: ['**/*.repository.ts'],
    rules: refuse(database, queue, insides, apps),
  },
  {
    files: ['libs/server/notifications/**/*.ts'],
    ignores: ['**/*.repository.ts', '**/*.spec.ts'],
    rules: refuse(database, queue, passport, insides, apps, [
      ['@pitwall/server-*', ...BELOW_NOTIFICATIONS.map((name) => `!@pitwall/server-${name}`)],
      'notifications hear of features by domain events',
    ]),
  },
  {
    files: ['apps/{api,worker}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: refuse(database, queue, insides, apps),
  },
];
