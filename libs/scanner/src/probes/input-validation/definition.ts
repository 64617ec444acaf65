import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'input-validation',
  title: 'Input is validated at the boundary',
  practice: 'SE-04',
  looksFor:
    'Schemas and validators in server code (zod, joi, yup, ajv, valibot, express-validator, class-validator with the ValidationPipe, schemas on Fastify routes; pydantic models in FastAPI, forms and serializers in Django, marshmallow, webargs and WTForms in Flask), beside the places that read a request body.',
  limits: 'Whether every route is covered is not judged, nor are checks written by hand.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Input is validated by schemas in server code.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Rules are declared, but what applies them was not seen.',
      suggests: 'started',
      confidence: 'medium',
    },
    absent: {
      means: 'Bodies are read, and nothing was seen that validates them.',
      suggests: 'absent',
      confidence: 'low',
    },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
};
