import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'uploads-on-local-disk',
  title: 'Uploads go to object storage',
  practice: 'ST-03',
  looksFor:
    'Where multer, express-fileupload, formidable, busboy and their NestJS and Fastify wrappers put files; files saved from a Flask or FastAPI request; file fields of Django without a storage backend; clients of object stores.',
  limits:
    'A path that is a mounted shared volume looks like a local one. Files that arrive inside JSON are not seen.',
  stacks: ['node', 'python'],
  outcomes: {
    present: { means: 'Files go to object storage.', suggests: 'in_place', confidence: 'medium' },
    partial: {
      means: 'Files are written to disk in one place and to object storage in another.',
      suggests: 'partial',
      confidence: 'low',
    },
    absent: {
      means: 'Files are written to the disk of the instance.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_applicable: {
      means: 'Nothing that receives files was seen.',
      suggests: null,
      confidence: 'low',
    },
    not_visible: {
      means: 'Files are received, but where they go was not seen.',
      suggests: null,
      confidence: 'low',
    },
  },
};
