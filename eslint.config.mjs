import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

/** Refuse imports with a reason that says where the thing belongs; a name alone is refused to the letter. */
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
const pure = (...others) => [others, 'pure libraries do not import each other'];

const feature = [database, queue, passport, insides, apps, listener];
const environment = {
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'process.env is read in the configuration of the kernel, in the CLI and in tools',
    },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/generated/**',
      '.nx/**',
      '.pitwall/**',
      'libs/scanner/fixtures/**',
      'libs/api-client/src/openapi.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Nest reads constructor types at run time: an import that looks like a type may be a value.
    files: [
      'libs/server/**/*.ts',
      'apps/api/**/*.ts',
      'apps/worker/**/*.ts',
      'libs/testing/**/*.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['**/*.config.{ts,mjs}'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['apps/web/public/*.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly' } },
  },
  { files: ['libs/**/*.{ts,tsx}', 'apps/{api,worker,web,e2e}/**/*.{ts,tsx}'], rules: environment },
  {
    files: [
      'libs/server/kernel/src/configuration/**',
      '**/*.spec.ts',
      'libs/testing/**',
      'apps/e2e/**',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.{ts,tsx}'],
    ignores: ['apps/api/test/matrix/*-alone.slow.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'vi',
          property: 'mock',
          message: 'specs of a process share their modules: hand the other part in instead',
        },
      ],
    },
  },

  // The arrows of docs/architecture.md.
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

  {
    files: ['libs/ui/**/*.tsx', 'apps/web/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.recommended.rules },
  },
);
