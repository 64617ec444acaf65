import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'dependencies-locked',
  title: 'Dependencies are locked and updated by a bot',
  practice: 'CD-10',
  looksFor:
    'A lock file beside or above each manifest with dependencies (npm, pnpm, yarn, bun, Poetry, Pipenv, uv, PDM, Bundler, Composer, Cargo, Go), or requirements that each name one version; the configuration of Dependabot or Renovate.',
  limits: 'A bot that is set up for the whole organization leaves nothing in the repository.',
  stacks: ['node', 'python', 'ruby', 'php', 'go', 'other'],
  outcomes: {
    present: {
      means: 'Dependencies are locked and a bot keeps them current.',
      suggests: 'in_place',
      confidence: 'high',
    },
    partial: {
      means: 'Dependencies are locked; no bot is configured here, or some are not locked.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: { means: 'Dependencies are not locked.', suggests: 'absent', confidence: 'high' },
    not_applicable: {
      means: 'No dependencies are declared.',
      suggests: null,
      confidence: 'medium',
    },
    not_visible: {
      means: 'Lock files are left out of published archives.',
      suggests: null,
      confidence: 'low',
    },
  },
};
