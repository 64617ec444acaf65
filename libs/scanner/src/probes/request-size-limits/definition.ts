import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'request-size-limits',
  title: 'Request bodies and uploads are bounded',
  practice: 'RL-05',
  looksFor:
    'Uploads without a limit of bytes (multer, express-fileupload, busboy, formidable, @fastify/multipart); body limits raised to 20 MB or more; the built-in body limits of Express, Fastify and NestJS; MAX_CONTENT_LENGTH of Flask and the limits of Django.',
  limits:
    'A limit in a proxy before the application counts too, and is seen only as nginx configuration. Page sizes are judged by another probe.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Bodies are bounded, by setting or by the framework.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Bodies are bounded, but some bound is very wide.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'Some uploads or bodies have no bound.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
};
