import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'foreign-key-indexes',
  title: 'Foreign keys are indexed',
  practice: 'DB-03',
  looksFor:
    'Foreign keys of Prisma schemas, SQL migrations (read by the parser of PostgreSQL, statement after statement), relations of TypeORM entities and Sequelize models with the indexes of their migrations, SQLAlchemy and SQLModel models, Django models and the db/schema.rb of Rails, and for each an index, unique constraint or primary key that begins with its columns.',
  limits:
    'Other frequent filters are the matter of filtered-column-indexes. On a small table an index gains nothing. MySQL indexes foreign keys by itself.',
  stacks: ['node', 'python', 'ruby'],
  outcomes: {
    present: {
      means: 'Every foreign key seen has an index.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: { means: 'Some foreign keys have no index.', suggests: 'partial', confidence: 'high' },
    absent: {
      means: 'No foreign key has an index of its own.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_applicable: {
      means: 'The database indexes foreign keys by itself, or there are none.',
      suggests: null,
      confidence: 'medium',
    },
    not_visible: { means: 'The schema cannot be seen here.', suggests: null, confidence: 'low' },
  },
};
