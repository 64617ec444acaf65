import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin } from 'vitest/config';

// One project a tier: what is real in a test is told by the ending of its file.
const anywhere = (ending: string) => [
  `libs/**/*${ending}`,
  `apps/**/*${ending}`,
  `tools/**/*${ending}`,
];

const withoutWalls = 'apps/api/test/matrix/*-alone.slow.spec.ts';

/** Journeys beside the main ones, and sweeps over pages, on one stack as those. */
const journeys = 'apps/e2e/**/*.e2e.slow.spec.ts';
const journeying = {
  globalSetup: ['apps/e2e/src/stack-setup.ts'],
  testTimeout: 120_000,
  hookTimeout: 180_000,
  fileParallelism: false,
};

/** A module that takes in whatever files there are is another one when a file comes, though its own text stays. */
const withoutGlobsInTheCache: Plugin = {
  name: 'pitwall:no-globs-in-the-cache',
  configureVitest({ experimental_defineCacheKeyGenerator: define }) {
    define(({ sourceCode }) => (sourceCode.includes('import.meta.glob') ? false : null));
  },
};

export default defineConfig({
  plugins: [withoutGlobsInTheCache],
  test: {
    reporters: ['default'],
    // Spec files of a process share what they import: reading it again for each took half of the time. So a spec
    // leaves nothing behind in a module. The proofs that take a wall away have their modules to themselves.
    isolate: false,
    // What one tier has compiled, the next ones read.
    experimental: { fsModuleCache: true },
    // Vitest leaves one core to itself, which on two would leave one process for all: half of the tests wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: anywhere('.spec.ts').concat(anywhere('.spec.tsx')),
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.{db,api,e2e,slow}.spec.ts'],
          // Many of them start processes: a busy machine must not make one fail.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: anywhere('.db.spec.ts'),
          globalSetup: ['libs/testing/src/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: anywhere('.api.spec.ts'),
          globalSetup: ['libs/testing/src/postgres-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: anywhere('.slow.spec.ts'),
          exclude: ['**/node_modules/**', withoutWalls, journeys],
          globalSetup: ['libs/testing/src/postgres-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow-without-walls',
          include: [withoutWalls],
          isolate: true,
          globalSetup: ['libs/testing/src/postgres-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['apps/e2e/**/*.e2e.spec.ts'],
          ...journeying,
        },
      },
      {
        extends: true,
        test: {
          name: 'slow-journeys',
          include: [journeys],
          ...journeying,
          // After the others: side by side they would wait for each other's pages.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
