import type { Detector } from '../../collect/detector.ts';
import { usesPackages } from '../../collect/detector.ts';
import type { ParsedFile } from '../../collect/parsed-file.ts';
import { pythonSettings } from '../../collect/python-settings.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf, type Call } from '../../collect/syntax/calls.ts';
import { objectOptions, resolve } from '../../collect/syntax/values.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';

const SIZES = [
  'max',
  'connectionLimit',
  'maxPoolSize',
  'poolSize',
  'min',
  'connection_limit',
  'maxConnections',
  'pool_size',
  'max_size',
  'maxsize',
];

/** Whether the options of a pool set its size; null when they cannot be read from here. */
const isSized = (file: ParsedFile, call: Call): boolean | null => {
  let known = call.arguments.length > 0 || call.keywords.size > 0;
  if (SIZES.some((size) => call.keywords.has(size))) return true;
  if (call.hidden) return null;
  for (const position of call.arguments.keys()) {
    const options = optionsOf(call, file.root, position);
    // An address may carry the size; a variable may hold anything.
    if (!options) {
      known = false;
      continue;
    }
    if (SIZES.some((size) => options.entries.has(size))) return true;
    for (const key of ['pool', 'extra', 'options']) {
      const inner = options.entries.get(key);
      const nested = inner ? objectOptions(resolve(inner, file.root)) : null;
      if (nested && SIZES.some((size) => nested.entries.has(size))) return true;
      if (inner && !nested) known = false;
    }
    if (!options.complete) known = false;
  }
  return known ? false : null;
};

const pools: Detector = {
  name: 'pools',
  languages: ['javascript'],
  packages: [
    'pg',
    'mysql2',
    'mysql',
    'knex',
    'sequelize',
    'sequelize-typescript',
    'typeorm',
    '@nestjs/typeorm',
    'mongoose',
    '@nestjs/mongoose',
    'mongodb',
    'postgres',
    'generic-pool',
    '@prisma/adapter-pg',
  ],
  *find(file) {
    const made = [
      ...boundCalls(file, ['pg'], ['Pool']),
      ...boundCalls(file, ['mysql2', 'mysql'], ['createPool']),
      ...boundCalls(file, ['knex'], ['default', 'knex', 'Knex']),
      ...boundCalls(file, ['sequelize', 'sequelize-typescript'], ['Sequelize', 'default']),
      ...boundCalls(file, ['typeorm'], ['DataSource', 'createConnection']),
      ...boundCalls(file, ['mongoose'], ['connect', 'createConnection']),
      ...boundCalls(file, ['mongodb'], ['MongoClient']),
      ...boundCalls(file, ['postgres'], ['default']),
      ...boundCalls(file, ['@prisma/adapter-pg'], ['PrismaPg']),
      ...file
        .calls('forRoot')
        .filter(({ receiver }) =>
          /^(?:TypeOrmModule|SequelizeModule|MongooseModule)$/.test(receiver),
        ),
    ];
    for (const call of made) yield file.at(call.node, { sized: isSized(file, call) });
  },
};

/** Sizes that are written as options away from the call that makes the pool. */
const options: Detector = {
  name: 'options',
  languages: ['javascript'],
  literals: ['connection_limit=', 'maxPoolSize', 'poolSize', 'connectionLimit'],
  *find(file) {
    const nodes = file.root.findAll({
      rule: {
        any: [
          { kind: 'pair', regex: '^["\']?(maxPoolSize|poolSize|connectionLimit)["\']?\\s*:' },
          { kind: 'string', regex: 'connection_limit=' },
          { kind: 'template_string', regex: 'connection_limit=' },
        ],
      },
    });
    for (const node of nodes.slice(0, 5)) yield file.at(node);
  },
};

/** The call with its keywords alone. */
const withoutArguments = ({ node, callee, name, receiver, keywords, hidden }: Call): Call => ({
  node,
  callee,
  name,
  receiver,
  keywords,
  hidden,
  arguments: [],
});

const engines: Detector = {
  name: 'engines',
  languages: ['python'],
  packages: ['sqlalchemy', 'sqlmodel', 'asyncpg', 'psycopg_pool', 'psycopg2.pool', 'aiomysql'],
  *find(file) {
    for (const call of file.calls(
      'create_engine',
      'create_async_engine',
      'create_pool',
      'ConnectionPool',
      'AsyncConnectionPool',
      'ThreadedConnectionPool',
    )) {
      if (
        /NullPool|StaticPool/.test(call.node.text()) ||
        /sqlite/.test(call.arguments[0]?.text() ?? '')
      )
        continue;
      // The bare address as first argument carries no size as these engines read it.
      yield file.at(call.node, {
        sized: isSized(file, withoutArguments(call)) ?? (call.hidden ? null : false),
      });
    }
  },
};

const settings = pythonSettings('settings', [
  'SQLALCHEMY_POOL_SIZE',
  'SQLALCHEMY_ENGINE_OPTIONS',
  'pool_size',
  'max_overflow',
]);
const sqlalchemy = usesPackages('flask-sqlalchemy', ['python'], ['flask_sqlalchemy']);
const clients = usesPackages(
  'clients',
  ['javascript', 'python'],
  [
    '@prisma/client',
    'pg',
    'mysql2',
    'mongoose',
    'mongodb',
    'sequelize',
    'typeorm',
    '@nestjs/typeorm',
    'knex',
    'drizzle-orm',
    'postgres',
    'django.db',
    'sqlalchemy',
    'flask_sqlalchemy',
    'sqlmodel',
    'psycopg2',
    'asyncpg',
    'pymongo',
    'kysely',
    'bookshelf',
  ],
);

export const connectionPoolSize: Probe = {
  definition,
  detectors: [pools, options, engines, settings, sqlalchemy, clients],
  judge(facts, seen) {
    const made = [...seen('pools'), ...seen('engines')];
    const poolers = facts.composeServices.flatMap(({ path, values }) =>
      values
        .filter(
          ({ key, value }) =>
            key === 'image' && /pgbouncer|pgcat|odyssey|supavisor|proxysql/i.test(value),
        )
        .map(({ line, value }) => ({ path, startLine: line, endLine: line, text: value })),
    );
    const sized = [
      ...made.filter(({ data }) => data['sized'] === true),
      ...seen('options'),
      ...seen('settings'),
      ...poolers,
    ];
    const left = made.filter(({ data }) => data['sized'] === false);
    if (sized.length > 0 && left.length > 0)
      return {
        outcome: 'partial',
        message: 'Some pools have their size set; these are left at the default of their library.',
        places: left,
      };
    if (sized.length > 0)
      return {
        outcome: 'present',
        message:
          'The size of the connection pool is set, or a pooler stands in between. Size times instances must stay below the limit of the server.',
        places: sized,
      };
    if (left.length > 0)
      return {
        outcome: 'absent',
        message:
          'Connection pools are left at the default size of their library. Instances times that default is what the database must bear.',
        places: left,
      };
    if (made.length + seen('clients').length > 0)
      return {
        ...notVisible(
          'A database is used; the size of its pool is set by an address or options that cannot be seen here.',
        ),
        places: made.slice(0, 10),
      };
    return outsideWeb(facts) ?? notApplicable('No database client that this probe knows is used.');
  },
};
