import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'filtered-column-indexes',
  title: 'Columns that the code filters by are indexed',
  practice: 'DB-03',
  looksFor:
    'Queries that compare columns of one table with values: Prisma, TypeORM and Sequelize calls with a where, Django managers, SQLAlchemy and SQLModel selects, Active Record finders and uniqueness validations, and plain SQL in code; and orders of a whole table that are cut to a page. For each an index, unique constraint or primary key in the schema, the models or the migrations that begins with one of the columns.',
  limits:
    'Only queries that can be read whole are judged: scopes, joins, alternatives and conditions put together at run time are not. Indexes that are made by hand are not seen. Where row-level security narrows each query, orders of a whole table and columns that an index holds behind others are left out. Columns of few values, tables of few rows as their name tells, and foreign keys (which another probe judges) are no findings.',
  stacks: ['node', 'python', 'ruby', 'java', 'go', 'php'],
  outcomes: {
    present: {
      means: 'Each filter that could be read is served by an index.',
      suggests: 'in_place',
      confidence: 'low',
    },
    partial: {
      means: 'Some filters read whole tables.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'No filter that could be read is served by an index.',
      suggests: 'absent',
      confidence: 'low',
    },
    not_visible: {
      means: 'No schema and filter that this probe reads together.',
      suggests: null,
      confidence: 'low',
    },
  },
};
