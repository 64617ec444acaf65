import type { AttributeArgument, Field, Model, Value } from '@mrleebo/prisma-ast';
import { lineMatching, placeInDocument, type TextDocument } from '../documents.ts';
import type { ForeignKey, RelationalSchema, TableColumn } from './relational.ts';

const DIALECTS: Readonly<Record<string, RelationalSchema['dialect']>> = {
  postgresql: 'postgresql',
  postgres: 'postgresql',
  cockroachdb: 'postgresql',
  mysql: 'mysql',
  sqlite: 'sqlite',
  sqlserver: 'sqlserver',
};

/** Column names in an attribute's list: plain names, or calls such as `name(sort: Desc)`. */
const namesIn = (value: Value | undefined): string[] => {
  if (typeof value !== 'object' || Array.isArray(value) || value.type !== 'array') return [];
  const items: readonly unknown[] = value.args;
  return items.flatMap((item) => {
    if (typeof item === 'string') return [item];
    return typeof item === 'object' && item !== null && 'name' in item ? [String(item.name)] : [];
  });
};

/** An attribute's argument by its name, or its first unnamed one. */
const argumentOf = (attribute: { args?: AttributeArgument[] }, name: string): Value | undefined => {
  for (const argument of attribute.args ?? []) {
    const value = argument.value;
    if (typeof value === 'object' && !Array.isArray(value) && value.type === 'keyValue') {
      if (value.key === name) return value.value;
    } else if (name === 'fields') return value;
  }
  return undefined;
};

const escaped = (name: string) => name.replace(/[^\w]/g, '\\$&');

const fieldLine = (text: string, model: string, field: string): number => {
  const start = lineMatching(text, new RegExp(`^\\s*model\\s+${escaped(model)}\\b`)) ?? 1;
  const rest = text.split(/\r?\n/).slice(start).join('\n');
  return start + (lineMatching(rest, new RegExp(`^\\s*${escaped(field)}\\s`)) ?? 0);
};

const isField = (property: Model['properties'][number]): property is Field =>
  property.type === 'field';

const keysOfModel = (document: TextDocument, model: Model): ForeignKey[] =>
  model.properties.filter(isField).flatMap((field) => {
    const relation = field.attributes?.find(({ name }) => name === 'relation');
    const columns = relation ? namesIn(argumentOf(relation, 'fields')) : [];
    if (columns.length === 0) return [];
    const place = placeInDocument(document, fieldLine(document.text, model.name, field.name));
    return [{ table: model.name, columns, references: String(field.fieldType), place }];
  });

const indexesOfModel = (model: Model): RelationalSchema['indexes'] =>
  model.properties.flatMap((property) => {
    if (isField(property)) {
      const unique = property.attributes?.some(({ name }) => name === 'id' || name === 'unique');
      return unique ? [{ table: model.name, columns: [property.name] }] : [];
    }
    if (!('args' in property) || !['id', 'unique', 'index'].includes(property.name)) return [];
    const type = argumentOf(property, 'type');
    // A hash, GIN or BRIN index serves other questions than "which rows refer to this one".
    if (typeof type === 'string' && !/btree|hash/i.test(type)) return [];
    return [{ table: model.name, columns: namesIn(argumentOf(property, 'fields')) }];
  });

/** Columns of a model under the names that the code uses; an index of any kind counts for those it begins with. */
const columnsOfModel = (model: Model, enums: ReadonlySet<string>): TableColumn[] => {
  const led = new Set<string>();
  const inside = new Set<string>();
  for (const property of model.properties)
    if (isField(property)) {
      if (property.attributes?.some(({ name }) => name === 'id' || name === 'unique'))
        led.add(property.name);
    } else if ('args' in property) {
      const [first, ...behind] = namesIn(argumentOf(property, 'fields'));
      if (first !== undefined) led.add(first);
      for (const name of behind) inside.add(name);
    }
  return model.properties
    .filter(isField)
    .filter(({ fieldType, array }) => array !== true && typeof fieldType === 'string')
    .map(({ name, fieldType }) => ({
      table: model.name,
      column: name,
      type: enums.has(String(fieldType)) ? 'enum' : String(fieldType),
      led: led.has(name),
      inside: inside.has(name),
    }));
};

/** The schema that the `.prisma` files of one folder describe; null when they hold no relational model. */
export const readPrismaSchema = async (
  documents: readonly TextDocument[],
): Promise<RelationalSchema | null> => {
  const { getSchema } = await import('@mrleebo/prisma-ast');
  const schema: RelationalSchema = {
    source: 'Prisma schema',
    dialect: 'unknown',
    foreignKeys: [],
    indexes: [],
    unread: [],
  };
  let relational = true;
  const models: Model[] = [];
  const enums = new Set<string>();
  for (const document of documents) {
    try {
      for (const block of getSchema(document.text).list) {
        if (block.type === 'datasource')
          for (const assignment of block.assignments) {
            if (assignment.type !== 'assignment') continue;
            const value = String(assignment.value).replaceAll('"', '');
            if (assignment.key === 'provider') {
              schema.dialect = DIALECTS[value] ?? 'unknown';
              if (value === 'mongodb') relational = false;
            }
          }
        if (block.type === 'enum') enums.add(block.name);
        if (block.type !== 'model') continue;
        models.push(block);
        schema.foreignKeys.push(...keysOfModel(document, block));
        schema.indexes.push(...indexesOfModel(block));
      }
    } catch {
      schema.unread.push(document.path);
    }
  }
  schema.columns = models.flatMap((model) => columnsOfModel(model, enums));
  return relational && (models.length > 0 || schema.unread.length > 0) ? schema : null;
};
