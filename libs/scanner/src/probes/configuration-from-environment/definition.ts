import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'configuration-from-environment',
  title: 'Configuration comes from the environment and is validated',
  practice: 'ST-04',
  looksFor:
    'Reads of process.env and os.environ; libraries that check settings at start (envalid, env-var, t3-env, @fastify/env, ConfigModule with a schema, pydantic-settings, environs, django-environ, python-decouple); a schema applied to process.env; ImproperlyConfigured of Django, raised where the environment is read.',
  limits: 'Other checks written by hand are not told from plain reads.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Settings come from the environment and are checked at start.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Settings come from the environment; no check at start was seen.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'No setting is read from the environment.',
      suggests: 'absent',
      confidence: 'low',
    },
    not_visible: {
      means: 'No application that reads settings was seen.',
      suggests: null,
      confidence: 'low',
    },
  },
};
