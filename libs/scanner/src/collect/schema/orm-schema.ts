import type { Sighting } from '../parsed-file.ts';
import type { RelationalSchema } from './relational.ts';

const text = (sighting: Sighting, key: string) => String(sighting.data[key] ?? '');

const schemaOf = (
  source: RelationalSchema['source'],
  dialect: RelationalSchema['dialect'],
  keys: readonly Sighting[],
  indexes: RelationalSchema['indexes'],
): RelationalSchema => ({
  source,
  dialect,
  foreignKeys: keys.map((key) => ({
    table: text(key, 'table'),
    columns: [text(key, 'column')],
    references: '',
    place: key,
  })),
  indexes: [
    ...keys
      .filter((key) => key.data['indexed'] === true || key.data['hidden'] === true)
      .map((key) => ({ table: text(key, 'table'), columns: [text(key, 'column')] })),
    ...indexes,
  ],
  unread: [],
});

/** The schemas of a Rails application, one for each file. */
export const railsSchemas = (keys: readonly Sighting[]): RelationalSchema[] => {
  const byPath = new Map<string, Sighting[]>();
  for (const key of keys) byPath.set(key.path, [...(byPath.get(key.path) ?? []), key]);
  return [...byPath.values()].map((own) =>
    schemaOf(
      'Rails schema',
      text(own[0] as Sighting, 'dialect') as RelationalSchema['dialect'],
      own,
      [],
    ),
  );
};

/** Schemas that Python models declare, from what their detectors saw. */
export const ormSchemas = (
  django: readonly Sighting[],
  sqlalchemy: readonly Sighting[],
  alembic: readonly Sighting[],
  dialect: RelationalSchema['dialect'],
): RelationalSchema[] => {
  const found: RelationalSchema[] = [];
  if (django.length > 0) found.push(schemaOf('Django models', dialect, django, []));
  if (sqlalchemy.length > 0) {
    // A migration names the table, the model only its class: the column is what both share.
    const made = new Set(alembic.map((index) => text(index, 'column')));
    const indexes = sqlalchemy
      .filter((key) => made.has(text(key, 'column')))
      .map((key) => ({ table: text(key, 'table'), columns: [text(key, 'column')] }));
    found.push(schemaOf('SQLAlchemy models', dialect, sqlalchemy, indexes));
  }
  return found;
};

/**
 * Schemas that models in JavaScript declare. An index on a column of the same name counts, wherever it is made: a
 * migration names the table, the model only its class. Null for a dialect that cannot be told: then nothing is said.
 */
export const scriptSchemas = (
  typeorm: readonly Sighting[],
  sequelize: readonly Sighting[],
  indexes: readonly Sighting[],
  dialect: RelationalSchema['dialect'] | null,
): RelationalSchema[] => {
  if (dialect === null) return [];
  const made = new Set(indexes.map((index) => text(index, 'names')));
  const isMade = (key: Sighting) =>
    text(key, 'names')
      .split(' ')
      .some((name) => made.has(name));
  const schema = (source: RelationalSchema['source'], keys: readonly Sighting[]) => {
    const covered = keys
      .filter(isMade)
      .map((key) => ({ table: text(key, 'table'), columns: [text(key, 'column')] }));
    return keys.length === 0 ? [] : [schemaOf(source, dialect, keys, covered)];
  };
  return [...schema('TypeORM entities', typeorm), ...schema('Sequelize models', sequelize)];
};
