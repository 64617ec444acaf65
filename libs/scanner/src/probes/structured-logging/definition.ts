import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'structured-logging',
  title: 'Logs are structured',
  practice: 'MO-01',
  looksFor:
    'Loggers that write structured records (pino, winston, bunyan, nestjs-pino, the logger of Fastify, structlog, python-json-logger, loguru with serialize, a JSON formatter in LOGGING); else console output and the standard library of Python.',
  limits:
    'A logger made by the team, or a package that this probe does not know, cannot be judged.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'A structured logger is in use.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'A logger with levels writes plain text.',
      suggests: 'started',
      confidence: 'low',
    },
    absent: {
      means: 'Only console output or plain request lines.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_visible: {
      means: 'Logs are written in a way that cannot be judged.',
      suggests: null,
      confidence: 'low',
    },
  },
};
