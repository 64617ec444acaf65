import type { Facts } from './collect/facts.ts';
import type { Collected } from './collect/collect.ts';
import { isComposeFile, readCompose } from './collect/delivery/compose.ts';
import { isDockerfile, readDockerfile } from './collect/delivery/dockerfile.ts';
import { isManifest, readKubernetes } from './collect/delivery/kubernetes.ts';
import { readPipelines } from './collect/delivery/pipelines.ts';
import { readTerraform } from './collect/delivery/terraform.ts';
import type { TextDocument } from './collect/documents.ts';
import type { History } from './collect/history.ts';
import type { Language } from './collect/language.ts';
import { declaredIn } from './collect/manifests/declared.ts';
import { readNodeManifest } from './collect/manifests/node-manifest.ts';
import {
  readPipfile,
  readPyproject,
  readRequirements,
} from './collect/manifests/python-manifest.ts';
import { ormSchemas, railsSchemas, scriptSchemas } from './collect/schema/orm-schema.ts';
import { readPrismaSchema } from './collect/schema/prisma-schema.ts';
import type { RelationalSchema } from './collect/schema/relational.ts';
import { readSqlSchema } from './collect/schema/sql-schema.ts';
import { stacksOf } from './collect/stacks.ts';
import { nextRouteOf } from './collect/web/routes.ts';
import { webFacts } from './collect/web/web-facts.ts';

const present = <Value>(value: Value | null): value is Value => value !== null;

const groupByFolder = (documents: readonly TextDocument[], folderOf: (path: string) => string) => {
  const groups = new Map<string, TextDocument[]>();
  for (const document of documents) {
    const folder = folderOf(document.path);
    groups.set(folder, [...(groups.get(folder) ?? []), document]);
  }
  return [...groups.values()];
};

/** The folder whose SQL files together make one schema: tools put one migration in one file or folder. */
const migrationFolder = (path: string): string =>
  /^(.*(?:^|\/)(?:migrations?|migrate|db\/versions|changelog|flyway)\/)/i.exec(path)?.[1] ?? path;

const isSchemaFile = ({ path, role }: TextDocument): boolean =>
  path.endsWith('.sql') &&
  role === 'source' &&
  !/(?:^|\/)(?:seeds?|data|dumps?|backups?|queries)\//i.test(path) &&
  !/(?:^|[/_.-])(?:seed|dump|data|insert)s?[\w.-]*\.sql$/i.test(path);

/** Files that stand in `paths`, read or not, belong to a schema: what was not read may change it. */
const withUnread = (
  schema: RelationalSchema,
  paths: readonly string[],
  isOf: (path: string) => boolean,
): RelationalSchema => ({ ...schema, unread: [...schema.unread, ...paths.filter(isOf)] });

const sqlSchemas = async (
  documents: readonly TextDocument[],
  unread: readonly string[],
): Promise<RelationalSchema[]> => {
  const groups = groupByFolder(documents.filter(isSchemaFile), migrationFolder);
  const schemas = groups.map(async (group) => {
    const schema = await readSqlSchema(group);
    const folder = migrationFolder(group[0]?.path ?? '');
    const isOf = (path: string) => path.endsWith('.sql') && migrationFolder(path) === folder;
    return schema && withUnread(schema, unread, isOf);
  });
  return (await Promise.all(schemas)).filter(present);
};

const prismaSchemas = async (documents: readonly TextDocument[]): Promise<RelationalSchema[]> => {
  const files = documents.filter(({ path, role }) => path.endsWith('.prisma') && role === 'source');
  const folder = (path: string) =>
    path.replace(/\/?[^/]*$/, '').replace(/\/(?:schema|models)(?:\/.*)?$/, '');
  return (await Promise.all(groupByFolder(files, folder).map(readPrismaSchema))).filter(present);
};

const pythonDialect = (dependencies: ReadonlySet<string>): RelationalSchema['dialect'] => {
  const has = (...names: string[]) => names.some((name) => dependencies.has(name));
  if (has('psycopg2', 'psycopg2-binary', 'psycopg', 'asyncpg', 'pg8000')) return 'postgresql';
  if (has('mysqlclient', 'pymysql', 'aiomysql', 'mysql-connector-python')) return 'mysql';
  return 'unknown';
};

/** Null where code may run on databases that index foreign keys by themselves and on others. */
const nodeDialect = (dependencies: ReadonlySet<string>): RelationalSchema['dialect'] | null => {
  const has = (...names: string[]) => names.some((name) => dependencies.has(name));
  const mysql = has('mysql', 'mysql2', 'mariadb');
  const others = has(
    'pg',
    'pg-promise',
    'postgres',
    'sqlite3',
    'better-sqlite3',
    'tedious',
    'mssql',
  );
  if (mysql) return others ? null : 'mysql';
  return has('pg', 'pg-promise', 'postgres') ? 'postgresql' : 'unknown';
};

const isRepository = (directoryHasGit: boolean, collected: Collected): boolean =>
  // Publishing leaves .gitignore out, so where there is one the tree is as developers see it.
  directoryHasGit || collected.files.some(({ path }) => path === '.gitignore');

/** Derives the shared facts from what was collected. */
export const factsOf = async (
  collected: Collected,
  hasGit: boolean,
  today: string,
  history: History,
): Promise<Facts> => {
  const { documents, files, sightings } = collected;
  const kept = documents.filter(({ role }) => role !== 'test' && role !== 'example');
  const named = (pattern: RegExp) => kept.filter(({ path }) => pattern.test(path));
  const core = (name: string) => sightings.get(`core/${name}`) ?? [];
  const pythonManifests = [
    ...named(/(?:^|\/)requirements[^/]*\.(?:txt|in)$|(?:^|\/)requirements\/[^/]+\.(?:txt|in)$/).map(
      ({ path, text }) => readRequirements(path, text),
    ),
    ...named(/(?:^|\/)pyproject\.toml$/).map(({ path, text }) => readPyproject(path, text)),
    ...named(/(?:^|\/)Pipfile$/).map(({ path, text }) => readPipfile(path, text)),
  ].filter(present);
  const nodeManifests = named(/(?:^|\/)package\.json$/)
    .map(({ path, text }) => readNodeManifest(path, text))
    .filter(present);
  const dialect = pythonDialect(
    new Set(pythonManifests.flatMap(({ dependencies }) => [...dependencies])),
  );
  const nextRoutes = files.flatMap(({ path, role }) => {
    const route = role === 'source' ? nextRouteOf(path) : null;
    return route === null
      ? []
      : [
          {
            method: 'all',
            path: route,
            expression: '',
            place: { path, startLine: 1, endLine: 1, text: path },
          },
        ];
  });
  const unread = collected.skipped.map(({ path }) => path);
  const source = files.filter(({ role }) => role === 'source');
  const stacks = stacksOf(files);
  return {
    origin: isRepository(hasGit, collected) ? 'repository' : 'package',
    today,
    files,
    stacks,
    languages: new Set(
      source
        .map(({ language }) => language)
        .filter((language): language is Language => language !== null),
    ),
    unreadStacks: stacks.filter((stack) => stack === 'dotnet' || stack === 'other'),
    documents,
    nodeManifests,
    pythonManifests,
    pipelines: readPipelines(documents),
    dockerfiles: (
      await Promise.all(kept.filter(({ path }) => isDockerfile(path)).map(readDockerfile))
    ).filter(present),
    composeServices: kept.filter(({ path }) => isComposeFile(path)).flatMap(readCompose),
    kubernetes: kept
      .filter((document) => document.role !== 'documentation' && isManifest(document))
      .flatMap(readKubernetes),
    terraform: kept.filter(({ path }) => path.endsWith('.tf')).flatMap(readTerraform),
    declared: declaredIn(kept, nodeManifests, pythonManifests),
    schemas: [
      ...(await sqlSchemas(documents, unread)),
      ...(await prismaSchemas(documents)),
      ...ormSchemas(core('django-keys'), core('sqlalchemy-keys'), core('alembic-indexes'), dialect),
      ...railsSchemas(core('rails-schema')),
      ...scriptSchemas(
        core('typeorm-keys'),
        core('sequelize-keys'),
        core('script-indexes'),
        nodeDialect(new Set(nodeManifests.flatMap(({ dependencies }) => [...dependencies.keys()]))),
      ),
    ],
    web: webFacts(
      ['frameworks', 'compiled-frameworks', 'go-server', 'rails'].flatMap(core),
      core('plain-server'),
      core('routes'),
      core('router-links'),
      nextRoutes,
      new Set(source.map(({ path }) => path)),
    ),
    history,
  };
};
