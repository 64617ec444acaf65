import { describe, expect, it } from 'vitest';
import { scanTree, type Tree } from '../../testing/probe-trial.ts';

const look = async (tree: Tree) => {
  const report = await scanTree({ '.gitignore': '', ...tree });
  const finding = report.findings.find(({ probe }) => probe === 'foreign-key-indexes');
  if (!finding) throw new Error('no finding');
  return finding;
};
const manifest = (...packages: string[]) =>
  JSON.stringify({ dependencies: Object.fromEntries(packages.map((name) => [name, '^1.0.0'])) });

describe('foreign keys of TypeORM', () => {
  const entity = (relation: string, head = '', more = ''): Tree => ({
    'package.json': manifest('typeorm', 'pg'),
    'src/post.entity.ts': `import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
${head}
@Entity()
export class Post {
  @PrimaryGeneratedColumn() id: number;
${more}
${relation}
  author: User;
}
`,
  });
  const relation = '  @ManyToOne(() => User, (user) => user.posts)';

  it('are named by their line', async () => {
    const finding = await look(entity(relation));
    expect(finding).toMatchObject({ outcome: 'absent', confidence: 'medium' });
    expect(finding.message).toContain('Post (authorId)');
    expect(finding.message).toContain('TypeORM entities');
    expect(finding.locations.map(({ path }) => path)).toEqual(['src/post.entity.ts']);
  });

  it.each([
    ['an index before it', `  @Index()\n${relation}`, '', '', 'present'],
    ['an index after it', `${relation}\n  @Index()`, '', '', 'present'],
    [
      'an index on its column',
      relation,
      '',
      "  @Index()\n  @Column({ name: 'author_id' }) authorId: string;",
      'present',
    ],
    ['an index of the class', relation, "@Index(['author', 'at'])", '', 'present'],
    [
      'an index of the class, by its column',
      relation,
      "@Index('by_author', ['authorId'])",
      '',
      'present',
    ],
    [
      'an index of the class, as a function',
      relation,
      '@Index((post: Post) => [post.author, post.at])',
      '',
      'present',
    ],
    ['a unique pair', relation, "@Unique(['author', 'slug'])", '', 'present'],
    ['an index that has it second', relation, "@Index(['at', 'author'])", '', 'absent'],
    ['an index on another column', relation, '', '  @Index()\n  @Column() slug: string;', 'absent'],
    ['an index in a comment', `  // @Index()\n${relation}`, '', '', 'absent'],
    [
      'a key that is part of the primary one',
      relation,
      '',
      '  @PrimaryColumn() authorId: number;',
      'present',
    ],
    [
      'no constraint',
      '  @ManyToOne(() => User, { createForeignKeyConstraints: false })',
      '',
      '',
      'not_visible',
    ],
    [
      'another name of its column',
      `${relation}\n  @JoinColumn({ name: 'writer_id' })`,
      "@Index(['writerId'])",
      '',
      'present',
    ],
  ])('with %s', async (_name, given, head, more, outcome) => {
    expect((await look(entity(given, head, more))).outcome).toBe(outcome);
  });

  it.each([
    ['await queryRunner.query(`CREATE INDEX "IDX_1" ON "post" ("authorId")`);', 'present'],
    [
      "await queryRunner.query('CREATE INDEX by_author ON post USING btree (author_id, at)');",
      'present',
    ],
    [
      "await queryRunner.createIndex('post', new TableIndex({ columnNames: ['authorId'] }));",
      'present',
    ],
    ["await queryRunner.query('CREATE INDEX by_at ON post (at, author_id)');", 'absent'],
    ["// await queryRunner.query('CREATE INDEX by_author ON post (author_id)');", 'absent'],
  ])('may be indexed by a migration: %s', async (statement, outcome) => {
    const migration = `import { MigrationInterface, QueryRunner, TableIndex } from 'typeorm';\nexport class A1 implements MigrationInterface {\n  async up(queryRunner: QueryRunner) {\n    ${statement}\n  }\n}\n`;
    const tree = { ...entity(relation), 'src/migrations/1-a.ts': migration };
    expect((await look(tree)).outcome).toBe(outcome);
  });

  it('are none in a test, in MikroORM, or where MySQL may index them', async () => {
    const [, code = ''] = Object.values(entity(relation));
    const typeorm = manifest('typeorm', 'pg');
    expect((await look({ 'package.json': typeorm, 'test/post.ts': code })).outcome).toBe(
      'not_visible',
    );
    const mikro = code.replace("'typeorm'", "'@mikro-orm/core'");
    expect((await look({ 'package.json': typeorm, 'src/post.ts': mikro })).outcome).toBe(
      'not_visible',
    );
    const on = async (...packages: string[]) =>
      (await look({ 'package.json': manifest('typeorm', ...packages), 'src/post.ts': code }))
        .outcome;
    expect(await on('mysql2')).toBe('not_applicable');
    expect(await on('mysql2', 'pg')).toBe('not_visible');
  });
});

describe('foreign keys of Sequelize', () => {
  const model = (options: string, indexes = '', attributes = ''): Tree => ({
    'package.json': manifest('sequelize', 'pg'),
    'models/post.js': `const { Model } = require('sequelize');
module.exports = (sequelize, DataTypes) => {
  class Post extends Model {
    static associate(models) {
      Post.belongsTo(models.User, ${options});
    }
  }
  Post.init({ title: DataTypes.STRING, ${attributes} }, { sequelize, ${indexes} });
  return Post;
};
`,
  });
  const key = "{ foreignKey: 'authorId', as: 'author' }";

  it.each([
    ['no index', key, '', '', 'absent'],
    [
      'a name in an object',
      "{ foreignKey: { name: 'author_id', allowNull: false } }",
      '',
      '',
      'absent',
    ],
    ['an index of the model', key, "indexes: [{ fields: ['authorId'] }]", '', 'present'],
    [
      'an index by the name of the column',
      key,
      "indexes: [{ unique: false, fields: ['author_id', 'at'] }]",
      '',
      'present',
    ],
    ['an index that has it second', key, "indexes: [{ fields: ['at', 'authorId'] }]", '', 'absent'],
    ['a unique column', key, '', 'authorId: { type: DataTypes.INTEGER, unique: true }', 'present'],
    [
      'a column that is not unique',
      key,
      '',
      'authorId: { type: DataTypes.INTEGER, unique: false }',
      'absent',
    ],
    ['no constraint', "{ foreignKey: 'authorId', constraints: false }", '', '', 'not_visible'],
    ['a name that is not told', '{ foreignKey: KEY }', '', '', 'not_visible'],
  ])('with %s', async (_name, options, indexes, attributes, outcome) => {
    expect((await look(model(options, indexes, attributes))).outcome).toBe(outcome);
  });

  it('may be indexed by a migration', async () => {
    const migration = (columns: string) =>
      `module.exports = { up: (queryInterface) => queryInterface.addIndex('posts', [${columns}]) };\n`;
    const look2 = (columns: string) =>
      look({ ...model(key), 'migrations/2-index.js': migration(columns) });
    expect((await look2("'author_id'")).outcome).toBe('present');
    expect((await look2("'at', 'author_id'")).outcome).toBe('absent');
  });

  it('are none of another library that has belongsTo', async () => {
    const other =
      "class Post { author() { return this.belongsTo('App/Models/User', { foreignKey: 'x' }); } }\n";
    expect((await look({ 'package.json': manifest('pg'), 'app/post.js': other })).outcome).toBe(
      'not_visible',
    );
  });
});
