import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'session-store-in-process',
  title: 'Sessions are kept in a shared store',
  practice: 'ST-02',
  looksFor:
    'The store given to express-session, @fastify/session and koa-session, including packages whose store is memory or a local file; SESSION_ENGINE and CACHES of Django; SESSION_TYPE of Flask-Session; sessions signed into a cookie; signed tokens.',
  limits:
    'A store that is built elsewhere and passed in cannot be followed. A store of an unknown package is taken as shared.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Sessions are kept in a shared store, or signed into a cookie or token.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Some sessions are shared and some are kept in the process.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'Sessions are kept in the memory or on the disk of one process.',
      suggests: 'absent',
      confidence: 'high',
    },
    not_applicable: {
      means: 'The web application keeps no sessions that this probe knows.',
      suggests: null,
      confidence: 'low',
    },
    not_visible: {
      means: 'The store cannot be told from the code.',
      suggests: null,
      confidence: 'low',
    },
  },
};
