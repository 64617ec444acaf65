import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { schemaMigrations } from './schema-migrations.ts';

const pg = { 'db.js': "const { Pool } = require('pg');\nnew Pool();" };

describe('schema-migrations', () => {
  it.each<[string, Tree, string]>([
    ['Prisma', { 'prisma/migrations/20240101_a/migration.sql': 'select 1;' }, 'present'],
    ['Django', { 'app/migrations/0001_initial.py': '' }, 'present'],
    ['Alembic', { 'alembic/versions/1a2b3c4d5e6f_a.py': '' }, 'present'],
    ['Knex', { 'migrations/20240101120000_users.js': '' }, 'present'],
    ['TypeORM', { 'src/migrations/1715028537217-CreateUser.ts': '' }, 'present'],
    ['Flyway', { 'db/V1__init.sql': '' }, 'present'],
    ['a database without migrations', pg, 'absent'],
    [
      'Alembic before the first table',
      {
        'alembic/env.py': 'from sqlalchemy import pool\npool.NullPool\n',
        'alembic/versions/.gitkeep': '',
      },
      'not_visible',
    ],
    [
      'Alembic beside tables of which none was ever made by it',
      {
        'alembic/env.py': 'from sqlalchemy import pool\npool.NullPool\n',
        'models.py': "class A(Base):\n    __tablename__ = 'a'\n",
      },
      'absent',
    ],
    ['a page without a database', { 'a.js': 'x();' }, 'not_applicable'],
    ['a page beside a server of Go', { 'a.js': 'x();', 'm.go': 'package m\n' }, 'not_visible'],
    [
      'a schema made at start',
      {
        'db.py':
          'from sqlalchemy import create_engine\nBase.metadata.create_all(create_engine("x"))\n',
      },
      'absent',
    ],
    [
      'both',
      {
        'prisma/migrations/1_a/migration.sql': '',
        'db.ts': "import { DataSource } from 'typeorm';\nnew DataSource({ synchronize: true });",
      },
      'partial',
    ],
    [
      'synchronize that is not literal',
      {
        'db.ts': "import { DataSource } from 'typeorm';\nnew DataSource({ synchronize: isTest });",
      },
      'absent',
    ],
    [
      'a sync of something else',
      { ...pg, 'prisma/migrations/1_a/migration.sql': '', 'a.js': 'files.sync();' },
      'present',
    ],
    ['no database', { 'a.js': '' }, 'not_applicable'],
    ['another language', { 'a.go': 'package a' }, 'not_visible'],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(schemaMigrations, tree)).outcome).toBe(outcome);
  });
});
