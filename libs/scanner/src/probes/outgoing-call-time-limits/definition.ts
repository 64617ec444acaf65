import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'outgoing-call-time-limits',
  title: 'Outgoing calls have time limits',
  practice: 'RL-07',
  looksFor:
    'Calls of axios, fetch, node-fetch, got, request, needle and superagent in server code, and of requests, urllib and httpx in Python: each with a time limit, by its own option, its client or a default set once.',
  limits:
    'Code for the browser is left out as far as it can be told. Retries and backoff are not judged. Calls inside SDKs are not seen.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'All outgoing calls seen have a time limit.',
      suggests: 'partial',
      confidence: 'medium',
    },
    partial: {
      means: 'Some outgoing calls have no time limit.',
      suggests: 'started',
      confidence: 'medium',
    },
    absent: {
      means: 'No outgoing call has a time limit.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_applicable: { means: 'No outgoing call was seen.', suggests: null, confidence: 'low' },
    not_visible: {
      means: 'Outgoing calls are made in a way that cannot be judged.',
      suggests: null,
      confidence: 'low',
    },
  },
};
