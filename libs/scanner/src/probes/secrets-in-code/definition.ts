import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'secrets-in-code',
  title: 'No secrets in the code',
  practice: 'SE-03',
  looksFor:
    'Tokens, keys and credentials of known forms in any text file, by the recommended rules of secretlint; tests, examples and documentation are left out. Also a scanner for secrets in the pipeline.',
  limits:
    'Passwords without a form of their own, and the history of the repository, are not looked at.',
  stacks: ['node', 'python', 'ruby', 'java', 'go', 'php', 'dotnet', 'other'],
  outcomes: {
    present: {
      means: 'No secret of a known form was found.',
      suggests: 'partial',
      confidence: 'low',
    },
    absent: { means: 'A secret is in the code.', suggests: 'absent', confidence: 'high' },
  },
};
