import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'unbounded-lists',
  title: 'Lists are read with a limit',
  practice: 'DB-04',
  looksFor:
    'Reads of whole tables without limit and without filter: findMany of Prisma, find of TypeORM and Mongoose, findAll of Sequelize, all() of SQLAlchemy, views of REST framework and ListView of Django without pagination; and the same reads with a limit.',
  limits:
    'A table that can never grow (countries, roles) looks like any other. A filter may or may not bound the rows, so filtered reads are not judged. Queries in loops are not looked for.',
  stacks: ['node', 'python'],
  outcomes: {
    present: { means: 'Lists seen are read with a limit.', suggests: 'partial', confidence: 'low' },
    partial: {
      means: 'Some lists are read with a limit and some without.',
      suggests: 'partial',
      confidence: 'low',
    },
    absent: { means: 'Lists are read without a limit.', suggests: 'absent', confidence: 'medium' },
    not_visible: {
      means: 'No reads of lists that this probe can judge were seen.',
      suggests: null,
      confidence: 'low',
    },
  },
};
