import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'dependencies-untouched',
  title: 'Dependencies are kept current',
  practice: 'CD-10',
  looksFor:
    'The last commit that changed each lock file, in a repository with a commit in the last six months.',
  limits:
    'A change of a lock file may touch one dependency of many. A system that is rightly left alone has no commits either, and is not judged.',
  stacks: ['node', 'python', 'ruby', 'java', 'go', 'php'],
  outcomes: {
    present: { means: 'They changed within a year.', suggests: null, confidence: 'low' },
    partial: {
      means: 'Some or all have not changed for a year.',
      suggests: 'partial',
      confidence: 'low',
    },
    not_applicable: {
      means: 'There is no lock file, or the repository is not worked on.',
      suggests: null,
      confidence: 'medium',
    },
    not_visible: { means: 'The history is not there.', suggests: null, confidence: 'low' },
  },
};
