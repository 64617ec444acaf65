import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { foreignKeyIndexes } from './foreign-key-indexes.ts';

const look = (tree: Tree) => tryProbe(foreignKeyIndexes, tree);
const prisma = (fields: string, provider = 'postgresql'): Tree => ({
  'prisma/schema.prisma': `datasource db {\n  provider = "${provider}"\n}\nmodel User {\n  id Int @id\n  posts Post[]\n}\nmodel Post {\n  id Int @id\n  author User @relation(fields: [authorId], references: [id])\n  authorId Int\n${fields}\n}\n`,
});
const sql = (statements: string): Tree => ({
  'migrations/001_init.sql': `create table users (id uuid primary key);\n${statements}\n`,
});

describe('foreign keys of Prisma', () => {
  it('are named by their line', async () => {
    const finding = await look(prisma(''));
    expect(finding).toMatchObject({ outcome: 'absent', confidence: 'high' });
    expect(placesOf(finding)).toEqual(['prisma/schema.prisma:10']);
    expect(finding.message).toContain('Post (authorId)');
  });

  it.each([
    ['an index', '  @@index([authorId])', 'present'],
    [
      'an index that begins with it',
      '  at DateTime\n  @@index([authorId, at(sort: Desc)])',
      'present',
    ],
    ['an index that has it second', '  at DateTime\n  @@index([at, authorId])', 'absent'],
    ['a composite id that begins with it', '  at DateTime\n  @@id([authorId, at])', 'present'],
    ['a unique pair', '  at DateTime\n  @@unique([authorId, at], name: "x")', 'present'],
    ['an index of another kind', '  @@index([authorId], type: Gin)', 'absent'],
    ['a commented index', '  // @@index([authorId])', 'absent'],
  ])('with %s', async (_name, fields, outcome) => {
    expect((await look(prisma(fields))).outcome).toBe(outcome);
  });

  it('need none in MySQL, and are none in MongoDB', async () => {
    expect((await look(prisma('', 'mysql'))).outcome).toBe('not_applicable');
    expect((await look(prisma('', 'mongodb'))).outcome).toBe('not_visible');
  });

  it('are not judged when the schema cannot be read', async () => {
    expect((await look({ 'prisma/schema.prisma': 'model {{{' })).outcome).toBe('not_visible');
  });

  it('are read over several files', async () => {
    const [schema = ''] = Object.values(prisma(''));
    const [head = '', post = ''] = schema.split('model Post');
    const finding = await look({
      'prisma/schema/base.prisma': head,
      'prisma/schema/post.prisma': `model Post${post}`,
    });
    expect(placesOf(finding)).toEqual(['prisma/schema/post.prisma:3']);
  });
});

describe('foreign keys of SQL', () => {
  it.each([
    [
      'none',
      'create table posts (id uuid primary key, author uuid references users (id));',
      'absent',
    ],
    [
      'an index',
      'create table posts (author uuid references users (id));\ncreate index on posts (author);',
      'present',
    ],
    [
      'a composite index',
      'create table posts (author uuid, at date, foreign key (author) references users (id));\ncreate index on posts (author, at);',
      'present',
    ],
    [
      'an index on an expression',
      'create table posts (author uuid references users (id));\ncreate index on posts (lower(author::text));',
      'absent',
    ],
    [
      'a partial index',
      'create table posts (author uuid references users (id));\ncreate index on posts (author) where author is not null;',
      'absent',
    ],
    [
      'a unique constraint',
      'create table posts (author uuid unique references users (id));',
      'present',
    ],
    [
      'a composite primary key',
      'create table posts (author uuid references users (id), n int, primary key (author, n));',
      'present',
    ],
    [
      'an index that is dropped later',
      'create table posts (author uuid references users (id));\ncreate index i on posts (author);\ndrop index i;',
      'absent',
    ],
    [
      'a key that is added later',
      'create table posts (author uuid);\nalter table posts add constraint k foreign key (author) references users (id);',
      'absent',
    ],
    [
      'a key that is dropped later',
      'create table posts (author uuid references users (id));\nalter table posts drop constraint posts_author_fkey;',
      'not_applicable',
    ],
    [
      'a table that is dropped later',
      'create table posts (author uuid references users (id));\ndrop table posts;',
      'not_applicable',
    ],
    [
      'a column that is renamed',
      'create table posts (author uuid references users (id));\ncreate index on posts (author);\nalter table posts rename column author to writer;',
      'present',
    ],
    [
      'a table that is renamed',
      'create table posts (author uuid references users (id));\nalter table posts rename to articles;\ncreate index on articles (author);',
      'present',
    ],
    [
      'a schema in the name',
      'create table public.posts (author uuid references users (id));\ncreate index on posts (author);',
      'present',
    ],
  ])('with %s', async (_name, statements, outcome) => {
    expect((await look(sql(statements))).outcome).toBe(outcome);
  });

  it('follow the files in their order, without those that undo', async () => {
    const tree = {
      'migrations/2_posts.sql':
        'create table posts (\n  id int,\n  author uuid references users (id)\n);',
      'migrations/10_index.sql': 'create index i on posts (author);',
      'migrations/10_index.down.sql': 'drop index i;',
      'migrations/1_users.sql': 'create table users (id uuid primary key);',
    };
    expect((await look(tree)).outcome).toBe('present');
    const { 'migrations/10_index.sql': _index, ...without } = tree;
    expect(placesOf(await look(without))).toEqual(['migrations/2_posts.sql:3']);
  });

  it('cut what undoes inside a file', async () => {
    expect(
      (
        await look(
          sql(
            'create table posts (author uuid references users (id));\ncreate index i on posts (author);\n-- +goose Down\ndrop index i;',
          ),
        )
      ).outcome,
    ).toBe('present');
  });

  it('are not judged in another dialect or when a file cannot be read', async () => {
    expect(
      (await look({ 'migrations/1.sql': 'create table a (id int AUTO_INCREMENT) ENGINE=InnoDB;' }))
        .outcome,
    ).toBe('not_applicable');
    expect(
      (
        await look({
          ...sql('create table posts (author uuid references users (id));'),
          'migrations/002_odd.sql': 'create indexx;',
        })
      ).outcome,
    ).toBe('not_visible');
  });

  it('are believed before the Prisma schema', async () => {
    const tree = {
      ...prisma(''),
      'prisma/migrations/1_a/migration.sql':
        'CREATE TABLE "User" ("id" INT PRIMARY KEY);\nCREATE TABLE "Post" ("authorId" INT REFERENCES "User" ("id"));\nCREATE INDEX ON "Post" ("authorId");',
    };
    expect((await look(tree)).outcome).toBe('present');
  });
});

describe('foreign keys of Python models', () => {
  it('are indexed by Django unless it is told otherwise', async () => {
    const model = (options: string) => ({
      'app/models.py': `from django.db import models\nclass Post(models.Model):\n    author = models.ForeignKey("User", on_delete=models.CASCADE${options})\n`,
    });
    expect((await look(model(''))).outcome).toBe('present');
    expect((await look(model(', db_index=False'))).outcome).toBe('absent');
  });

  it.each([
    ['nothing', 'author_id = Column(Integer, ForeignKey("users.id"))', 'absent'],
    ['index=True', 'author_id = Column(Integer, ForeignKey("users.id"), index=True)', 'present'],
    [
      'mapped_column with unique',
      'author_id: Mapped[int] = mapped_column(ForeignKey("users.id"), unique=True)',
      'present',
    ],
    [
      'an index among the arguments of the table',
      'author_id = Column(Integer, ForeignKey("users.id"))\n    __table_args__ = (Index("i", "author_id"),)',
      'present',
    ],
    ['a field of SQLModel', 'author_id: int = Field(foreign_key="users.id")', 'absent'],
    [
      'an indexed field of SQLModel',
      'author_id: int = Field(foreign_key="users.id", index=True)',
      'present',
    ],
    ['hidden options', 'author_id = Column(Integer, ForeignKey("users.id"), **options)', 'present'],
  ])('of SQLAlchemy with %s', async (_name, line, outcome) => {
    const finding = await look({
      'models.py': `from sqlalchemy import Column, ForeignKey, Index\nclass Post(Base):\n    __tablename__ = "posts"\n    ${line}\n`,
    });
    expect(finding.outcome).toBe(outcome);
    if (outcome === 'absent') expect(finding.confidence).toBe('medium');
  });

  it('may be indexed by a migration of Alembic', async () => {
    const models = {
      'models.py':
        'from sqlalchemy import Column, ForeignKey\nclass Post(Base):\n    author_id = Column(Integer, ForeignKey("users.id"))\n',
    };
    expect(
      (
        await look({
          ...models,
          'alembic/versions/1_a.py':
            'from alembic import op\nop.create_index("i", "posts", ["author_id"])\n',
        })
      ).outcome,
    ).toBe('present');
  });
});

describe('foreign keys of Rails', () => {
  const rails = (posts: string, key = 'add_foreign_key "posts", "users"', head = ''): Tree => ({
    'db/schema.rb': `ActiveRecord::Schema[7.1].define(version: 1) do\n  enable_extension "plpgsql"\n${head}  create_table "users", force: :cascade do |t|\n    t.string "name"\n  end\n  create_table "posts", force: :cascade do |t|\n    t.bigint "user_id", null: false\n    t.bigint "editor_id"\n    t.string "title"\n${posts}\n  end\n  ${key}\nend\n`,
  });

  it.each([
    ['no index', '', 'absent'],
    ['an index', '    t.index ["user_id"], name: "x"', 'present'],
    [
      'an index that begins with it',
      '    t.index ["user_id", "title"], name: "x", unique: true',
      'present',
    ],
    ['an index that has it second', '    t.index ["title", "user_id"], name: "x"', 'absent'],
    ['an index of some rows', '    t.index ["user_id"], name: "x", where: "(title = 1)"', 'absent'],
    [
      'an index of all that have one',
      '    t.index ["user_id"], name: "x", where: "(user_id IS NOT NULL)"',
      'present',
    ],
    ['a commented index', '    # t.index ["user_id"], name: "x"', 'absent'],
  ])('with %s', async (_name, posts, outcome) => {
    expect((await look(rails(posts))).outcome).toBe(outcome);
  });

  it('are named by their line, whatever their column is called', async () => {
    const finding = await look(
      rails(
        '    t.index ["user_id"], name: "x"',
        'add_foreign_key "posts", "users", column: "editor_id"',
      ),
    );
    expect(finding).toMatchObject({ outcome: 'absent', confidence: 'high' });
    expect(finding.message).toContain('posts (editor_id)');
    expect(placesOf(finding)).toEqual(['db/schema.rb:12']);
  });

  it('are not guessed where the column cannot be told', async () => {
    expect((await look(rails('', 'add_foreign_key "posts", "people"'))).outcome).toBe(
      'not_visible',
    );
  });

  it('need none in MySQL', async () => {
    const mysql = rails('')['db/schema.rb'] ?? '';
    const tree = {
      'db/schema.rb': mysql
        .replace('enable_extension "plpgsql"', '# charset: "utf8mb4"')
        .replace('"users", force', '"users", charset: "utf8mb4", force'),
    };
    expect((await look(tree)).outcome).toBe('not_applicable');
  });
});
