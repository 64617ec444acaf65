import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'graceful-shutdown',
  title: 'The process shuts down gracefully',
  practice: 'ST-05',
  looksFor:
    'Handlers of SIGTERM and what they do; enableShutdownHooks of NestJS; libraries for it; for Python a server that drains by itself (gunicorn, uvicorn, hypercorn, daphne, granian, waitress) in a Dockerfile, Procfile, compose file or script.',
  limits: 'Whether the drain is complete and fast enough shows only at run time.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'SIGTERM stops the intake and closes what is open.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'SIGTERM is handled, but nothing is seen to be closed.',
      suggests: 'started',
      confidence: 'medium',
    },
    absent: {
      means: 'Nothing handles SIGTERM: requests in flight are cut at every deploy.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_visible: {
      means: 'The process is run by something that cannot be seen here.',
      suggests: null,
      confidence: 'low',
    },
  },
};
