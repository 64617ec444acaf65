import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'connection-pool-size',
  title: 'The size of the connection pool is set',
  practice: 'DB-01',
  looksFor:
    'The maximum given to pools of pg, mysql2, Knex, Sequelize, TypeORM, Mongoose, Prisma and SQLAlchemy; CONN_MAX_AGE and the pool of Django; a pooler such as PgBouncer in compose files.',
  limits:
    'A size in a connection address that comes from the environment is not seen. Whether size times instances stays below the limit of the server is not judged.',
  stacks: ['node', 'python'],
  outcomes: {
    present: { means: 'The size is set.', suggests: 'partial', confidence: 'medium' },
    partial: {
      means: 'Some pools have their size set.',
      suggests: 'started',
      confidence: 'medium',
    },
    absent: {
      means: 'Pools are left at their default size.',
      suggests: 'absent',
      confidence: 'low',
    },
    not_applicable: { means: 'No database is used.', suggests: null, confidence: 'low' },
    not_visible: {
      means: 'Where the size is set cannot be seen.',
      suggests: null,
      confidence: 'low',
    },
  },
};
