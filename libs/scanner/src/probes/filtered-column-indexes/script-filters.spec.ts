import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { filteredColumnIndexes } from './filtered-column-indexes.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(filteredColumnIndexes, tree)).outcome;

describe('filters of Prisma', () => {
  const SCHEMA = `datasource db {
  provider = "postgresql"
}
enum Plan {
  FREE
  PAID
}
model Account {
  id        Int      @id
  email     String
  slug      String   @unique
  nickname  String
  plan      Plan
  confirmed Boolean
  status    String
  profile   Json
  createdAt DateTime
  ownerId   Int
  owner     Owner    @relation(fields: [ownerId], references: [id])
  @@index([nickname, createdAt])
}
model Owner {
  id       Int       @id
  accounts Account[]
}
model Country {
  id   Int    @id
  code String
}
`;
  const code = (line: string, more: Tree = {}): Tree => ({
    'package.json': '{"dependencies":{"@prisma/client":"7"}}',
    'prisma/schema.prisma': SCHEMA,
    'src/accounts.ts': `export const f = async (email: string, x: any) =>\n  ${line};\n`,
    ...more,
  });

  it('names the place, the table and the column', async () => {
    const finding = await tryProbe(
      filteredColumnIndexes,
      code('prisma.account.findFirst({ where: { email } })'),
    );
    expect(finding).toMatchObject({ outcome: 'absent', practice: 'DB-03' });
    expect(finding.message).toContain('Account by email');
    expect(placesOf(finding)).toEqual(['src/accounts.ts:2']);
  });

  it.each([
    ['a plain filter', 'this.prisma.account.findMany({ where: { email: x.email } })', 'absent'],
    ['equals', 'db.account.count({ where: { email: { equals: x.email } } })', 'absent'],
    ['in', 'db.account.count({ where: { email: { in: x.emails } } })', 'absent'],
    ['a page of the whole', "db.account.findMany({ orderBy: { createdAt: 'desc' }, take: 20 })", 'absent'], // prettier-ignore
    ['a flag besides', 'db.account.findMany({ where: { confirmed: true, email } })', 'absent'],
    ['a unique column', 'db.account.findFirst({ where: { slug: x.slug } })', 'present'],
    ['a column that an index begins with', 'db.account.findFirst({ where: { nickname: x.n } })', 'present'], // prettier-ignore
    ['an indexed column besides', 'db.account.findFirst({ where: { email, slug: x.slug } })', 'present'], // prettier-ignore
    ['the key besides', 'db.account.findFirst({ where: { id: x.id, email } })', 'present'],
    ['a column that an index has second', "db.account.findFirst({ orderBy: { createdAt: 'desc' } })", 'absent'], // prettier-ignore
    ['an enumeration', 'db.account.findMany({ where: { plan: x.plan } })', 'not_visible'],
    ['a flag', 'db.account.findMany({ where: { confirmed: x.yes } })', 'not_visible'],
    ['a column of few values by its name', 'db.account.findMany({ where: { status: x.s } })', 'not_visible'], // prettier-ignore
    ['a value that the code names', "db.account.findMany({ where: { email: 'root@here' } })", 'not_visible'], // prettier-ignore
    ['a search within texts', 'db.account.findMany({ where: { email: { contains: x.q } } })', 'not_visible'], // prettier-ignore
    ['alternatives', 'db.account.findMany({ where: { OR: [{ email }, { slug: email }] } })', 'not_visible'], // prettier-ignore
    ['a condition from elsewhere', 'db.account.findMany({ where: x.where })', 'not_visible'],
    ['a spread', 'db.account.findMany({ where: { email, ...x } })', 'not_visible'],
    ['a condition on a relation', 'db.account.findMany({ where: { owner: { email } } })', 'not_visible'], // prettier-ignore
    ['a document', 'db.account.findMany({ where: { profile: x.profile } })', 'not_visible'],
    ['a foreign key, which another probe judges', 'db.account.findMany({ where: { ownerId: x.id } })', 'not_visible'], // prettier-ignore
    ['a small table', 'db.country.findFirst({ where: { code: x.code } })', 'not_visible'],
    ['another table', 'db.other.findFirst({ where: { email } })', 'not_visible'],
    ['a comment', 'null // db.account.findFirst({ where: { email } })', 'not_visible'],
  ])('with %s', async (_name, line, outcome) => {
    expect(await outcomeOf(code(line))).toBe(outcome);
  });

  it('are served by an index that a migration makes in SQL', async () => {
    const filter = 'prisma.account.findFirst({ where: { email } })';
    const migration = (statement: string) =>
      code(filter, {
        'prisma/migrations/1_a/migration.sql': `CREATE TABLE "Account" ("id" INT PRIMARY KEY, "email" TEXT);\n${statement}`,
      });
    expect(await outcomeOf(migration(''))).toBe('absent');
    expect(
      await outcomeOf(migration('CREATE INDEX ON "Account" ("email") WHERE "email" IS NOT NULL;')),
    ).toBe('present');
    expect(await outcomeOf(migration('CREATE INDEX ON "Account" (lower("email"));'))).toBe(
      'present',
    );
  });

  it('are narrowed to a tenant where the database does so: an index that has the column second may serve', async () => {
    const securedBy = (more: string) => ({
      'prisma/migrations/1_a/migration.sql': `CREATE TABLE "Account" ("id" INT PRIMARY KEY, "tenant" INT, "email" TEXT, "createdAt" TIMESTAMPTZ);\nCREATE INDEX ON "Account" ("tenant", "createdAt");\nALTER TABLE "Account" ENABLE ROW LEVEL SECURITY;\n${more}`,
    });
    const secured = securedBy('');
    const list = "db.account.findMany({ orderBy: { createdAt: 'desc' }, take: 20 })";
    expect(await outcomeOf(code(list, secured))).toBe('not_visible');
    const since = 'db.account.findFirst({ where: { createdAt: x.at } })';
    expect(await outcomeOf(code(since, secured))).toBe('not_visible');
    const filter = 'db.account.findFirst({ where: { email } })';
    expect(await outcomeOf(code(filter, secured))).toBe('absent');
    const inSqlAlone = securedBy('CREATE INDEX ON "Account" ("tenant", "email");');
    expect(await outcomeOf(code(filter, inSqlAlone))).toBe('not_visible');
  });

  it('are not those of tests and seeds', async () => {
    const line = 'prisma.account.findFirst({ where: { email } })';
    const { 'src/accounts.ts': text = '', ...rest } = code(line);
    expect(await outcomeOf({ ...rest, 'test/accounts.ts': text })).toBe('not_visible');
    expect(await outcomeOf({ ...rest, 'prisma/seed.ts': text })).toBe('not_visible');
  });
});

describe('filters of TypeORM', () => {
  const entity = (column = '@Column()', owner = '') =>
    `import { Entity, Column, PrimaryGeneratedColumn, Index, Unique } from 'typeorm';
@Entity()
${owner}
export class Account {
  @PrimaryGeneratedColumn() id: number;
  ${column} email: string;
  @Column() plan: PlanKind;
  @Column({ unique: true }) slug: string;
}
`;
  const code = (line: string, file = entity(), more: Tree = {}): Tree => ({
    'package.json': '{"dependencies":{"typeorm":"0.3","pg":"8"}}',
    'src/account.entity.ts': file,
    'src/accounts.ts': `import { Repository, In, Like, Not } from 'typeorm';\nclass Accounts {\n  constructor(private readonly accounts: Repository<Account>) {}\n  f(email: string, x: any) {\n    return ${line};\n  }\n}\n`,
    ...more,
  });

  it.each([
    ['findOneBy', 'this.accounts.findOneBy({ email })', 'absent'],
    ['where', 'this.accounts.find({ where: { email: x.email } })', 'absent'],
    ['In', 'this.accounts.find({ where: { email: In(x.emails) } })', 'absent'],
    ['a page of the whole', "this.accounts.find({ order: { email: 'ASC' }, take: 10 })", 'absent'],
    ['a unique column', 'this.accounts.findOneBy({ slug: x.slug })', 'present'],
    ['the key besides', 'this.accounts.findOne({ where: { id: x.id, email } })', 'present'],
    ['Like', 'this.accounts.find({ where: { email: Like(x.q) } })', 'not_visible'],
    ['Not', 'this.accounts.find({ where: { email: Not(email) } })', 'not_visible'],
    ['alternatives', 'this.accounts.find({ where: [{ email }, { slug: email }] })', 'not_visible'],
    ['an enumeration', 'this.accounts.findBy({ plan: x.plan })', 'not_visible'],
    ['another repository', 'this.others.findOneBy({ email })', 'not_visible'],
    ['an inherited column', 'this.accounts.findOneBy({ legacyCode: x.code })', 'not_visible'],
  ])('with %s', async (_name, line, outcome) => {
    expect(await outcomeOf(code(line))).toBe(outcome);
  });

  it.each([
    ['a decorator of the field', entity('@Index() @Column()')],
    ['a decorator of the class', entity('@Column()', "@Index(['email'])")],
    ['a constraint of the class', entity('@Column()', "@Unique(['email', 'slug'])")],
  ])('are served by %s', async (_name, file) => {
    expect(await outcomeOf(code('this.accounts.findOneBy({ email })', file))).toBe('present');
  });

  it('are served by an index of a migration', async () => {
    const migration = {
      'src/migrations/1.ts':
        'import { MigrationInterface, QueryRunner } from "typeorm";\nexport class A implements MigrationInterface { async up(queryRunner: QueryRunner) { await queryRunner.query(`CREATE INDEX "i" ON "account" ("email")`); } }\n',
    };
    const line = 'this.accounts.findOneBy({ email })';
    expect(await outcomeOf(code(line, entity(), migration))).toBe('present');
  });
});

describe('filters of Sequelize', () => {
  const code = (line: string, email = '{ type: DataTypes.STRING }', options = '{}'): Tree => ({
    'package.json': '{"dependencies":{"sequelize":"6","pg":"8"}}',
    'models/account.js': `const { DataTypes } = require('sequelize');\nmodule.exports = (sequelize) => sequelize.define('Account', {\n  email: ${email},\n  confirmed: DataTypes.BOOLEAN,\n  slug: { type: DataTypes.STRING, unique: true },\n}, ${options});\n`,
    'src/accounts.js': `const { Op } = require('sequelize');\nconst f = async (email, x) => ${line};\n`,
  });

  it.each([
    ['a plain filter', 'Account.findOne({ where: { email } })', 'absent'],
    ['a model of a registry', 'db.Account.findAll({ where: { email: x.email } })', 'absent'],
    ['a page of the whole', "Account.findAll({ order: [['email', 'ASC']], limit: 10 })", 'absent'],
    ['update', 'Account.update({ confirmed: true }, { where: { email } })', 'absent'],
    ['a unique column', 'Account.findOne({ where: { slug: x.slug } })', 'present'],
    ['an indexed column besides', 'Account.findOne({ where: { email, slug: x.slug } })', 'present'],
    ['an operator', 'Account.findAll({ where: { email: { [Op.like]: x.q } } })', 'not_visible'],
    ['alternatives', 'Account.findAll({ where: { [Op.or]: [{ email }] } })', 'not_visible'],
    ['a flag', 'Account.findAll({ where: { confirmed: x.yes } })', 'not_visible'],
    ['an array', 'accounts.find((one) => one.email === email)', 'not_visible'],
  ])('with %s', async (_name, line, outcome) => {
    expect(await outcomeOf(code(line))).toBe(outcome);
  });

  it('are served by indexes among the options', async () => {
    const line = 'Account.findOne({ where: { email } })';
    const options = "{ indexes: [{ fields: ['email'] }] }";
    expect(await outcomeOf(code(line, undefined, options))).toBe('present');
    expect(await outcomeOf(code(line, '{ type: DataTypes.STRING, unique: true }'))).toBe('present');
  });
});
