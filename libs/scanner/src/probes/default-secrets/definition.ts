import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'default-secrets',
  title: 'No signing secrets in the code',
  practice: 'SE-03',
  looksFor:
    'Literals where a secret is used or configured: session, cookie and token secrets in JavaScript, SECRET_KEY and its kin in Python; also as the value that is taken when the environment gives none.',
  limits:
    'Files and classes for development and tests are left out by their names. A check that refuses the default in production is not seen.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Secrets that the code uses come from outside it.',
      suggests: 'partial',
      confidence: 'low',
    },
    partial: {
      means: 'A secret in the code is replaced by one from outside in another settings file.',
      suggests: 'partial',
      confidence: 'low',
    },
    absent: {
      means: 'A signing secret is written in the code.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_visible: {
      means: 'No use of a signing secret was seen.',
      suggests: null,
      confidence: 'low',
    },
  },
};
