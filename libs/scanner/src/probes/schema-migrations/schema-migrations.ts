import { usesPackages, type Detector } from '../../collect/detector.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Language } from '../../collect/language.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

const MIGRATION =
  /(?:^|\/)(?:prisma\/(?:\w+\/)?migrations\/[^/]+\/migration\.sql|migrations\/\d{4}_\w+\.py|(?:alembic|migrations|versions)\/versions\/[\w-]+\.py|versions\/[\da-f]{8,}_\w+\.py|db\/migrate\/\d+_\w+\.rb|(?:migrations?|migrate|drizzle|changelog)\/(?:[\w.-]+\/)*(?:V?\d[\w.-]*|\w+-\d{8,}[\w.-]*)\.(?:sql|[cm]?[jt]s|xml|ya?ml)|V\d[\d._]*__\w+\.sql)$/i;

/** Making the schema from the code at start. */
const atStart: Detector = {
  name: 'at-start',
  languages: ['javascript', 'python'],
  literals: ['.sync(', 'synchronize', 'create_all('],
  mayFind: (text) =>
    /sequelize/i.test(text) || /\bsynchronize['"]?\s*:\s*true\b|\bcreate_all\b/.test(text),
  *find(file) {
    if (file.language === 'python') {
      for (const call of file.calls('create_all'))
        if (!/test/i.test(call.node.text())) yield file.at(call.node, { how: 'create_all' });
      return;
    }
    for (const call of file.calls('sync'))
      if (
        /(?:^|\.)(?:sequelize|db|database|orm|models)$/i.test(call.receiver) &&
        /sequelize/i.test(file.text)
      )
        yield file.at(call.node, { how: 'sync' });
    for (const node of file.root.findAll({
      rule: { kind: 'pair', regex: '^synchronize\\s*:\\s*true$' },
    }))
      yield file.at(node, { how: 'synchronize' });
  },
};

const databases = usesPackages(
  'databases',
  ['javascript', 'python'],
  ['pg', 'postgres', 'mysql', 'mysql2', 'sequelize', 'sequelize-typescript', 'typeorm', '@nestjs/typeorm', 'knex', '@prisma/client', 'drizzle-orm', '@mikro-orm/core', 'kysely', 'bookshelf', 'objection', 'sqlalchemy', 'flask_sqlalchemy', 'sqlmodel', 'psycopg2', 'psycopg', 'asyncpg', 'peewee', 'pymysql', 'MySQLdb', 'tortoise', 'django.db.models', 'pony.orm'],
); // prettier-ignore

/** Tables of SQLAlchemy and SQLModel. */
const tables: Detector = {
  name: 'tables',
  languages: ['python'],
  literals: ['__tablename__', 'table=True', 'Table('],
  *find(file) {
    const [line] = /^.*(?:__tablename__|\btable=True|\bTable\().*$/m.exec(file.code) ?? [];
    if (line !== undefined) yield file.atLine(file.code.split('\n').indexOf(line) + 1);
  },
};
const ALEMBIC = /(?:^|\/)(?:alembic|migrations)\/env\.py$/;

const migrationPlaces = (facts: Facts): Place[] =>
  facts.files
    .filter(({ path, role }) => role !== 'test' && role !== 'example' && MIGRATION.test(path))
    .map(({ path }) => ({ path, startLine: 1, endLine: 1, text: path }));

const UNREAD: readonly Language[] = ['go', 'java', 'kotlin', 'ruby', 'php'];

export const schemaMigrations: Probe = {
  definition,
  detectors: [atStart, databases, tables],
  judge(facts, seen) {
    const migrations = migrationPlaces(facts);
    const made = seen('at-start');
    if (migrations.length > 0 && made.length > 0)
      return {
        outcome: 'partial',
        confidence: 'low',
        message: `${migrations.length} migrations are kept with the code, but these places also make the schema from the models. Check that they do not run in production.`,
        places: made,
      };
    if (migrations.length > 0)
      return {
        outcome: 'present',
        message: `${migrations.length} migrations are kept with the code.`,
        places: migrations.slice(-5),
      };
    if (made.length > 0)
      return {
        outcome: 'absent',
        message:
          'The schema is made from the models at start; there are no migrations, so a change to a table with data in it has no path.',
        places: made,
      };
    if (facts.files.some(({ path }) => ALEMBIC.test(path)) && seen('tables').length === 0)
      return notVisible('Alembic is set up; no table for it to make was seen.');
    const used = seen('databases');
    if (used.length > 0)
      return facts.origin === 'package'
        ? notVisible(
            'A relational database is used; migrations may have been left out of this archive.',
          )
        : {
            outcome: 'absent',
            message: 'A relational database is used, but no migrations are kept with the code.',
            places: used.slice(0, 5),
          };
    if (!facts.languages.has('javascript') && !facts.languages.has('python'))
      return notVisible(
        'No code in a language that this probe reads (JavaScript, TypeScript, Python).',
      );
    if (UNREAD.some((other) => facts.languages.has(other)))
      return notVisible('Code in languages that this probe does not read may use a database.');
    return notApplicable('No relational database is used by the code seen.');
  },
};
