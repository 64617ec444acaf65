import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'image-versions',
  title: 'Container images name their version',
  practice: 'SE-09',
  looksFor:
    'Base images of Dockerfiles, and images of compose services, without a tag or with the tag latest.',
  limits: 'A tag given by a variable is not followed. Files for development are left out.',
  stacks: ['node', 'python', 'ruby', 'java', 'go', 'php', 'dotnet', 'other'],
  outcomes: {
    present: {
      means: 'Every image names a version or digest.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Some images are whatever is newest.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: { means: 'No image names its version.', suggests: 'absent', confidence: 'medium' },
    not_visible: { means: 'No image is named in this tree.', suggests: null, confidence: 'low' },
  },
};
