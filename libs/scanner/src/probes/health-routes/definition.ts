import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'health-routes',
  title: 'Liveness and readiness have routes',
  practice: 'LB-02',
  looksFor:
    'Routes named after health, liveness or readiness in Express, Fastify, NestJS, Koa, Hono, Next, Django, Flask and FastAPI; libraries that add them; separate liveness and readiness probes in Kubernetes manifests.',
  limits:
    'What a route checks is not judged. Addresses put together at run time are not seen. A router that is used in another file is followed there by relative imports, `@/`, `~/` and the packages of Python.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Liveness and readiness have their own routes.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'There is one health route; liveness and readiness are not told apart.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'No route tells whether the service is well.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
};
