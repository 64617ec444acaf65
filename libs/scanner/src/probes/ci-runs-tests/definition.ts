import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'ci-runs-tests',
  title: 'Continuous integration runs the tests',
  practice: 'CD-01',
  looksFor:
    'Pipelines of GitHub Actions, GitLab CI, CircleCI, Travis, Azure, Bitbucket, Buildkite, Drone, Woodpecker, Forgejo, Jenkins and scripts in .ci, with a command that runs tests; and whether there are tests.',
  limits: 'A pipeline defined on a server is not seen. Whether a merge waits for it is not judged.',
  stacks: ['node', 'python', 'ruby', 'java', 'go', 'php', 'dotnet', 'other'],
  outcomes: {
    present: {
      means: 'A pipeline runs tests, and there are tests.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'There is a pipeline or there are tests, not both together.',
      suggests: 'started',
      confidence: 'medium',
    },
    absent: {
      means: 'There is no pipeline and there are no tests.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_visible: {
      means: 'The tree is not seen as its developers see it.',
      suggests: null,
      confidence: 'low',
    },
  },
};
