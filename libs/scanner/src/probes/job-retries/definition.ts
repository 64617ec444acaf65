import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'job-retries',
  title: 'Queued jobs are retried with backoff',
  practice: 'QU-03',
  looksFor:
    'Attempts and backoff in the job options of BullMQ and Bull, retries of Celery, RQ, Huey and bee-queue; queues that retry by default (graphile-worker, Dramatiq, arq).',
  limits:
    'Options that are put together elsewhere cannot be followed. What happens to a job that has failed for good is not judged.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Jobs are tried again with backoff.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Jobs are tried again, without backoff or not everywhere.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: { means: 'A job that fails once is lost.', suggests: 'absent', confidence: 'medium' },
    not_applicable: { means: 'No job queue is used.', suggests: null, confidence: 'low' },
    not_visible: {
      means: 'A queue is used, but its options were not seen.',
      suggests: null,
      confidence: 'low',
    },
  },
};
