import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'container-user',
  title: 'Containers run as a user without privileges',
  practice: 'SE-09',
  looksFor:
    'The user of the final stage of each Dockerfile; users that base images bring; programs that give privileges up at start; runAsNonRoot in Kubernetes and user in compose files.',
  limits:
    'A base image of your own may set a user that is not seen here. Dockerfiles for development are left out.',
  stacks: ['node', 'python', 'ruby', 'java', 'go', 'php', 'dotnet', 'other'],
  outcomes: {
    present: {
      means: 'The container runs as another user than root.',
      suggests: 'in_place',
      confidence: 'high',
    },
    partial: { means: 'Some images run as root.', suggests: 'partial', confidence: 'high' },
    absent: { means: 'The container runs as root.', suggests: 'absent', confidence: 'high' },
    not_visible: {
      means: 'There is no Dockerfile, or its base decides.',
      suggests: null,
      confidence: 'low',
    },
  },
};
