import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'rate-limit',
  title: 'Requests are rate limited',
  practice: 'RL-01',
  looksFor:
    'Rate-limit middleware and guards in use (express-rate-limit, rate-limiter-flexible, @nestjs/throttler, @fastify/rate-limit, koa-ratelimit, Flask-Limiter, SlowAPI, django-ratelimit, REST framework throttles, django-axes); limits in nginx, ingress, Traefik, Envoy and Kong configuration.',
  limits:
    'A limit in a gateway or a content delivery network outside the repository is not seen. Which routes a limit covers is not judged.',
  stacks: ['node', 'python'],
  outcomes: {
    present: { means: 'Some requests are limited.', suggests: 'in_place', confidence: 'medium' },
    partial: {
      means: 'A limiter is configured, but its guard is not applied.',
      suggests: 'started',
      confidence: 'medium',
    },
    absent: {
      means: 'No limit in the code or the proxy configuration.',
      suggests: 'absent',
      confidence: 'low',
    },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
};
