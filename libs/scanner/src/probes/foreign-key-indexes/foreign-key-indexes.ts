import type { Facts } from '../../collect/facts.ts';
import { uncoveredKeys, type RelationalSchema } from '../../collect/schema/relational.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

/** What says how a database should be, while migrations beside it say how it is. */
const DECLARING: ReadonlySet<RelationalSchema['source']> = new Set([
  'Prisma schema',
  'TypeORM entities',
  'Sequelize models',
]);

/**
 * One database is often described twice: migrations say what it is, models what it should be.
 * The migrations are believed where they can be read.
 */
const authoritative = (schemas: readonly RelationalSchema[]): RelationalSchema[] => {
  const sql = schemas.filter(
    ({ source, unread, foreignKeys }) =>
      source === 'SQL migrations' && unread.length === 0 && foreignKeys.length > 0,
  );
  return schemas
    .filter(
      ({ source }) => source !== 'SQL migrations' && !(DECLARING.has(source) && sql.length > 0),
    )
    .concat(sql);
};

const RELATIONAL =
  /^(?:npm:(?:pg|pg-promise|postgres|mysql2?|mariadb|sequelize|typeorm|knex|@prisma\/client|prisma|drizzle-orm|kysely|better-sqlite3|sqlite3|@mikro-orm\/.*|objection|slonik|tedious|oracledb)|pypi:(?:sqlalchemy|flask-sqlalchemy|django|sqlmodel|psycopg.*|asyncpg|mysqlclient|pymysql|peewee|tortoise-orm|pony)|gem:(?:pg|mysql2|sqlite3|rails|activerecord|trilogy|sequel)|go:(?:gorm\.io\/.*|github\.com\/(?:lib\/pq|jackc\/.*|go-sql-driver\/mysql|mattn\/go-sqlite3|jmoiron\/sqlx|uptrace\/bun.*)|entgo\.io\/ent|modernc\.org\/sqlite)|maven:.*(?:jdbc|jpa|hibernate|postgresql|mysql|mariadb|h2|hsqldb|mybatis|jooq|exposed).*|composer:(?:laravel\/framework|doctrine\/.*|illuminate\/database))$/;
const usesRelationalDatabase = (facts: Facts): boolean =>
  facts.declared.some(({ ecosystem, name }) => RELATIONAL.test(`${ecosystem}:${name}`)) ||
  facts.documents.some(({ path, role }) => role === 'source' && path.endsWith('.sql'));

/** Models whose indexes may be made where this does not look. */
const INFERRED: ReadonlySet<RelationalSchema['source']> = new Set([
  'SQLAlchemy models',
  'TypeORM entities',
  'Sequelize models',
]);

const columnsOf = ({ table, columns }: { table: string; columns: readonly string[] }) =>
  `${table || 'a table'} (${columns.join(', ')})`;

export const foreignKeyIndexes: Probe = {
  definition,
  detectors: [],
  judge(facts) {
    const all = authoritative(facts.schemas);
    const judged = all.filter(
      ({ dialect, foreignKeys, unread }) =>
        dialect !== 'mysql' && foreignKeys.length > 0 && unread.length === 0,
    );
    if (judged.length === 0) {
      if (facts.schemas.some(({ dialect }) => dialect === 'mysql'))
        return notApplicable(
          'The schema is for MySQL, which creates an index for every foreign key.',
        );
      if (facts.schemas.some(({ unread }) => unread.length > 0))
        return notVisible(
          'Some schema files could not be read, and an index may be in one of them.',
        );
      if (facts.schemas.length > 0) return notApplicable('The schema has no foreign keys.');
      if (!usesRelationalDatabase(facts) && facts.web.frameworks.size > 0)
        return notApplicable('No relational database is used by the code seen.');
      return notVisible(
        'No schema that this probe reads (Prisma, SQL of PostgreSQL, TypeORM, Sequelize, Django, SQLAlchemy, Rails) is in this tree.',
      );
    }
    const keys = judged.flatMap(({ foreignKeys }) => foreignKeys);
    const open = judged.flatMap(uncoveredKeys);
    const sources = [...new Set(judged.map(({ source }) => source))].join(', ');
    if (open.length === 0)
      return {
        outcome: 'present',
        message: `Each of ${keys.length} foreign keys has an index that begins with it (${sources}).`,
        places: keys.slice(0, 3).map(({ place }) => place),
      };
    const inferred = judged.some(
      ({ source, dialect }) =>
        INFERRED.has(source) || dialect === 'sqlite' || dialect === 'unknown',
    );
    const named = open.slice(0, 4).map(columnsOf).join(', ');
    return {
      outcome: open.length === keys.length ? 'absent' : 'partial',
      confidence: inferred ? 'medium' : 'high',
      message: `${open.length} of ${keys.length} foreign keys have no index that begins with them (${sources}): ${named}${open.length > 4 ? ', and others' : ''}. Joins and deletes of the parent read the whole table.`,
      places: open.map(({ place }) => place),
    };
  },
};
