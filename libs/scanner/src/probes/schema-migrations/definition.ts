import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'schema-migrations',
  title: 'Schema changes are versioned',
  practice: 'CD-06',
  looksFor:
    'Migrations of Prisma, Django, Alembic, Knex, Sequelize, TypeORM, Drizzle, Flyway, Rails and plain SQL; calls that make the schema at start instead (sync, synchronize: true, create_all).',
  limits:
    'Migrations kept in another repository are not seen. Whether they expand and contract is not judged.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Migrations are kept with the code.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'There are migrations, and code that changes the schema at start as well.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'The schema is made at start or by hand, without versions.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_applicable: { means: 'No relational database is used.', suggests: null, confidence: 'low' },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
};
