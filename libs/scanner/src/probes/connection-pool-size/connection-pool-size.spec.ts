import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { connectionPoolSize } from './connection-pool-size.ts';

const app = { 'app.js': "const express = require('express');\nexpress();" };

describe('connection-pool-size', () => {
  it.each([
    [
      'pg with a size',
      "import { Pool } from 'pg';\nnew Pool({ connectionString, max: 20 });",
      'present',
    ],
    ['pg without', "import { Pool } from 'pg';\nnew Pool({ connectionString });", 'absent'],
    ['pg from the environment', "import { Pool } from 'pg';\nnew Pool();", 'not_visible'],
    [
      'pg with options from elsewhere',
      "import { Pool } from 'pg';\nnew Pool(config);",
      'not_visible',
    ],
    [
      'the pool of Knex',
      "import knex from 'knex';\nknex({ client: 'pg', pool: { min: 0, max: 7 } });",
      'present',
    ],
    [
      'Sequelize with an address and a pool',
      "import { Sequelize } from 'sequelize';\nnew Sequelize(url, { pool: { max: 5 } });",
      'present',
    ],
    [
      'TypeORM with extra',
      "import { DataSource } from 'typeorm';\nnew DataSource({ type: 'postgres', extra: { max: 5 } });",
      'present',
    ],
    [
      'a limit in the address',
      "import { PrismaClient } from '@prisma/client';\nnew PrismaClient({ datasources: { db: { url: `${u}?connection_limit=5` } } });",
      'present',
    ],
    [
      'Prisma, whose address is elsewhere',
      "import { PrismaClient } from '@prisma/client';\nnew PrismaClient();",
      'not_visible',
    ],
    [
      'one of each',
      "import { Pool } from 'pg';\nnew Pool({ max: 1, host });\nnew Pool({ host });",
      'partial',
    ],
    ['no database', 'export const a = 1;', 'not_applicable'],
    [
      'a pool of something else',
      "import { Pool } from 'workerpool';\nnew Pool({});",
      'not_applicable',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect((await tryProbe(connectionPoolSize, { ...app, 'db.ts': code })).outcome).toBe(outcome);
  });

  it.each<[string, Tree, string]>([
    [
      'SQLAlchemy with a size',
      { 'db.py': 'from sqlalchemy import create_engine\ncreate_engine(url, pool_size=5)\n' },
      'present',
    ],
    [
      'SQLAlchemy without',
      { 'db.py': 'from sqlalchemy import create_engine\ncreate_engine(url)\n' },
      'absent',
    ],
    [
      'SQLAlchemy with SQLite',
      { 'db.py': 'from sqlalchemy import create_engine\ncreate_engine("sqlite://")\n' },
      'not_visible',
    ],
    [
      'SQLAlchemy with hidden options',
      { 'db.py': 'from sqlalchemy import create_engine\ncreate_engine(url, **options)\n' },
      'not_visible',
    ],
    [
      'a pooler',
      {
        'db.py': 'import psycopg2\npsycopg2.connect(url)\n',
        'compose.yml': 'services:\n  pool:\n    image: edoburu/pgbouncer:1.23\n',
      },
      'present',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(connectionPoolSize, tree)).outcome).toBe(outcome);
  });
});
