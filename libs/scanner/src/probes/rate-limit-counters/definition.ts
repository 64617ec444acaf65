import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'rate-limit-counters',
  title: 'Rate limits are counted in a shared store',
  practice: 'RL-03',
  looksFor:
    'The store given to the limiters of the rate-limit probe: none given means counters in the memory of each process.',
  limits: 'A store passed in from another file cannot be followed.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Counters live in a shared store.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Some counters are shared, some are in memory.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'Counters are in the memory of each process.',
      suggests: 'absent',
      confidence: 'high',
    },
    not_visible: {
      means: 'No limiter whose store could be seen.',
      suggests: null,
      confidence: 'low',
    },
  },
};
