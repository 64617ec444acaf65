import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { filteredColumnIndexes } from './filtered-column-indexes.ts';
import { readStatement } from './sql-filters.ts';

const look = (tree: Tree) => tryProbe(filteredColumnIndexes, tree);
const outcomeOf = async (tree: Tree) => (await look(tree)).outcome;

describe('a statement', () => {
  it.each([
    ['SELECT * FROM accounts WHERE email = $1', ['email'], []],
    ['select a.id, count(*) from accounts a where a.email = ? and a.closed is null group by 1', ['email'], ['closed']], // prettier-ignore
    ['UPDATE "accounts" SET seen = now() WHERE email = :email RETURNING id', ['email'], []],
    ['DELETE FROM public.accounts WHERE email IN (%s, %s) AND at < $2', ['email'], ['at']],
    ['SELECT 1 FROM accounts WHERE email = ANY($1::text[])', ['email'], []],
    ['SELECT 1 FROM accounts WHERE email = ${email} LIMIT 1;', ['email'], []],
  ])('is read: %s', (sql, equal, also) => {
    expect(readStatement(sql)).toMatchObject({ table: 'accounts', equal, also });
  });

  it('is read where it pages a whole table', () => {
    expect(readStatement('SELECT * FROM accounts ORDER BY made DESC LIMIT 20')).toMatchObject({
      order: 'made',
    });
  });

  it.each([
    'SELECT * FROM accounts',
    'SELECT * FROM accounts ORDER BY made',
    'SELECT * FROM accounts a JOIN owners o ON o.id = a.owner WHERE a.email = $1',
    'SELECT * FROM accounts, owners WHERE email = $1',
    'SELECT * FROM accounts WHERE email = $1 OR name = $2',
    'SELECT * FROM accounts WHERE lower(email) = $1',
    'SELECT * FROM accounts WHERE email IN (SELECT email FROM others)',
    'SELECT * FROM (SELECT * FROM accounts) a WHERE email = $1',
    'SELECT * FROM accounts WHERE ${condition}',
    'SELECT * FROM accounts WHERE email = $1 AND ${condition}',
    'SELECT * FROM ${table} WHERE email = $1',
    'INSERT INTO accounts (email) VALUES ($1)',
  ])('is left alone: %s', (sql) => {
    expect(readStatement(sql)).toBeNull();
  });
});

describe('filters of SQL in code', () => {
  const TABLES = `create type plan as enum ('free', 'paid');
create table accounts (id bigint primary key, email text not null, slug text unique, plan plan, confirmed boolean, made timestamptz, parts jsonb, owner bigint references owners (id));
`;
  const go = (sql: string, more = ''): Tree => ({
    'migrations/1.sql': `${TABLES}${more}`,
    'store.go': `package store\n\nfunc f(db *sql.DB, email string) {\n\tdb.QueryRow(${sql}, email)\n}\n`,
  });

  it.each([
    ['a plain filter', '`SELECT id FROM accounts WHERE email = $1`', 'absent'],
    ['quotes', '"SELECT id FROM accounts WHERE email = $1"', 'absent'],
    ['a page of the whole', '`SELECT id FROM accounts ORDER BY made DESC LIMIT 20`', 'absent'],
    ['a unique column', '`SELECT id FROM accounts WHERE slug = $1`', 'present'],
    ['the key', '`SELECT email FROM accounts WHERE id = $1`', 'present'],
    ['an enumeration', '`SELECT id FROM accounts WHERE plan = $1`', 'not_visible'],
    ['a flag', '`SELECT id FROM accounts WHERE confirmed = $1`', 'not_visible'],
    ['a document', '`SELECT id FROM accounts WHERE parts = $1`', 'not_visible'],
    ['a foreign key, which another probe judges', '`SELECT id FROM accounts WHERE owner = $1`', 'not_visible'], // prettier-ignore
    ['a text that goes on', '"SELECT id FROM accounts WHERE email = $1" + more', 'not_visible'],
    ['an unknown table', '`SELECT id FROM others WHERE email = $1`', 'not_visible'],
  ])('with %s', async (_name, sql, outcome) => {
    expect(await outcomeOf(go(sql))).toBe(outcome);
  });

  const filter = '`SELECT id FROM accounts WHERE email = $1`';
  it.each([
    ['an index', 'create index on accounts (email, made);', 'present'],
    ['an index of some rows', 'create index on accounts (email) where confirmed;', 'present'],
    ['an index of an expression', 'create index on accounts (lower(email));', 'present'],
    ['a constraint that is added', 'alter table accounts add unique (email);', 'present'],
    ['an index that is dropped', 'create index i on accounts (email);\ndrop index i;', 'absent'],
    ['an index that has it second', 'create index on accounts (made, email);', 'absent'],
    ['an index of another table', 'create table b (email text);\ncreate index on b (email);', 'absent'], // prettier-ignore
    ['a column that is renamed', 'create index on accounts (email);\nalter table accounts rename email to mail;', 'not_visible'], // prettier-ignore
    ['a table of another dialect', 'create table b (id int AUTO_INCREMENT);', 'not_visible'],
  ])('and %s', async (_name, more, outcome) => {
    expect(await outcomeOf(go(filter, more))).toBe(outcome);
  });

  it('are read in other languages, and not in comments', async () => {
    const file = (path: string, text: string): Tree => ({
      'migrations/1.sql': TABLES,
      [path]: text,
    });
    const sql = 'SELECT id FROM accounts WHERE email = ';
    for (const [path, text] of [
      ['a.ts', `db.query('${sql}$1', [email]);`],
      ['a.py', `cursor.execute("""\n  ${sql}%s\n""", (email,))\n`],
      ['A.java', `class A { String q = "${sql}?"; }`],
      ['a.php', `<?php $db->prepare('${sql}?');`],
      ['a.rb', `db.exec("${sql}$1", [email])\n`],
    ] as const)
      expect([path, await outcomeOf(file(path, text))]).toEqual([path, 'absent']);
    expect(await outcomeOf(file('a.ts', `// db.query('${sql}$1');`))).toBe('not_visible');
  });
});

describe('filters of Rails', () => {
  const SCHEMA = (more: string) =>
    `ActiveRecord::Schema[7.1].define(version: 1) do\n  create_table "bank_accounts", force: :cascade do |t|\n    t.string "email"\n    t.string "slug"\n    t.boolean "closed"\n    t.integer "status"\n    t.datetime "created_at"\n    t.string "issuer"\n    t.integer "is_frozen"\n    t.bigint "owner_id"\n    t.bigint "made_by"\n    t.index ["slug"], name: "s", unique: true\n${more}  end\n  add_foreign_key "bank_accounts", "owners"\n  add_foreign_key "bank_accounts", "users", column: "made_by"\nend\n`;
  const code = (line: string, more = '', path = 'app/services/a.rb'): Tree => ({
    'db/schema.rb': SCHEMA(more),
    [path]: `${line}\n`,
  });

  it('names the place, the table and the column', async () => {
    const finding = await look(code('BankAccount.find_by(email: params[:email])'));
    expect(finding.message).toContain('bank_accounts by email');
    expect(placesOf(finding)).toEqual(['app/services/a.rb:1']);
  });

  it.each([
    ['find_by', 'BankAccount.find_by(email: params[:email])', 'absent'],
    ['an old hash', 'BankAccount.exists?(:email => email)', 'absent'],
    ['where and first', 'BankAccount.where(email: email, closed: false).first', 'absent'],
    ['a page of the whole', 'BankAccount.order(created_at: :desc).limit(10)', 'absent'],
    ['a unique column', 'BankAccount.find_by(slug: slug)', 'present'],
    ['the key', 'BankAccount.find_by(id: id, email: email)', 'present'],
    ['a scope that goes on', 'BankAccount.where(email: email)', 'not_visible'],
    ['a chain', 'BankAccount.where(email: email).where(slug: slug).first', 'not_visible'],
    ['a scope before it', 'BankAccount.open.find_by(email: email)', 'not_visible'],
    ['a text', 'BankAccount.where("email = ?", email).first', 'not_visible'],
    ['a condition on another table', 'BankAccount.find_by(owner: { email: email })', 'not_visible'],
    ['nothing', 'BankAccount.find_by(email: nil)', 'not_visible'],
    ['a range', 'BankAccount.where(created_at: from..to).count', 'not_visible'],
    ['few values by its name', 'BankAccount.where(status: status).count', 'not_visible'],
    ['yes or no by its name', 'BankAccount.where(is_frozen: x).count', 'not_visible'],
    ['a name that begins like one', 'BankAccount.where(issuer: x).count', 'absent'],
    ['a foreign key, which another probe judges', 'BankAccount.find_by(owner_id: id)', 'not_visible'], // prettier-ignore
    ['one of another name', 'BankAccount.find_by(made_by: id)', 'not_visible'],
    ['another class', 'Account.find_by(email: email)', 'not_visible'],
    ['a comment', '# BankAccount.find_by(email: email)', 'not_visible'],
  ])('with %s', async (_name, line, outcome) => {
    expect(await outcomeOf(code(line))).toBe(outcome);
  });

  it.each([
    ['an index', '    t.index ["email", "created_at"], name: "i"\n', 'present'],
    ['an index of an expression', '    t.index "lower((email)::text)", name: "i"\n', 'present'],
    ['an index of some rows', '    t.index ["email"], name: "i", where: "(NOT closed)"\n', 'present'], // prettier-ignore
    ['an index that has it second', '    t.index ["created_at", "email"], name: "i"\n', 'absent'],
  ])('and %s', async (_name, more, outcome) => {
    expect(await outcomeOf(code('BankAccount.find_by(email: email)', more))).toBe(outcome);
  });

  it('are those of uniqueness validations', async () => {
    const model = (line: string, base = 'ApplicationRecord') =>
      code(`class BankAccount < ${base}\n  ${line}\nend`, '', 'app/models/bank_account.rb');
    for (const [line, outcome] of [
      ['validates :email, presence: true, uniqueness: true', 'absent'],
      ['validates_uniqueness_of :email', 'absent'],
      ['validates :email, uniqueness: { scope: :slug }', 'present'],
      ['validates :slug, uniqueness: true', 'present'],
      ['validates :email, uniqueness: { case_sensitive: false }', 'not_visible'],
      ['validates :email, presence: true', 'not_visible'],
    ] as const)
      expect([line, await outcomeOf(model(line))]).toEqual([line, outcome]);
    expect(await outcomeOf(model('validates :email, uniqueness: true', 'Account'))).toBe(
      'not_visible',
    );
  });
});
