import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { filteredColumnIndexes } from './filtered-column-indexes.ts';

const look = (tree: Tree) => tryProbe(filteredColumnIndexes, tree);
const outcomeOf = async (tree: Tree) => (await look(tree)).outcome;

describe('filters of Django', () => {
  const code = (line: string, field = '', meta = '', more: Tree = {}): Tree => ({
    'app/models.py': `from django.db import models
class Account(models.Model):
    email = models.EmailField(max_length=200${field})
    slug = models.SlugField()
    plan = models.CharField(max_length=5, choices=PLANS)
    confirmed = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)
    owner = models.ForeignKey("Owner", on_delete=models.CASCADE)
${meta}
`,
    'app/views.py': `from django.shortcuts import get_object_or_404\nfrom .models import Account\ndef f(request, email, x):\n    ${line}\n`,
    ...more,
  });

  it('names the place, the table and the column', async () => {
    const finding = await look(code('return Account.objects.get(email=email)'));
    expect(finding.message).toContain('Account by email');
    expect(placesOf(finding)).toEqual(['app/views.py:4']);
  });

  it.each([
    ['get', 'return Account.objects.get(email=email)', 'absent'],
    ['filter and first', 'return Account.objects.filter(email=email).first()', 'absent'],
    ['in', 'return Account.objects.filter(email__in=x).count()', 'absent'],
    ['get_object_or_404', 'return get_object_or_404(Account, email=email)', 'absent'],
    ['a flag besides', 'return Account.objects.get(confirmed=True, email=email)', 'absent'],
    ['a page of the whole', 'return Account.objects.order_by("-created")[:10]', 'absent'],
    ['a slug', 'return Account.objects.get(slug=x)', 'present'],
    ['the key', 'return Account.objects.get(pk=x)', 'present'],
    ['an indexed column besides', 'return Account.objects.get(email=email, slug=x)', 'present'],
    ['a foreign key besides', 'return Account.objects.get(email=email, owner=x)', 'present'],
    ['an order by an indexed column', 'return Account.objects.order_by("slug")[:10]', 'present'],
    ['a set that others may narrow', 'return Account.objects.filter(email=email)', 'not_visible'],
    ['a set that is narrowed later', 'a = Account.objects.filter(email=email)\n    return a.filter(owner=x)', 'not_visible'], // prettier-ignore
    [
      'a chain',
      'return Account.objects.filter(email=email).filter(owner=x).first()',
      'not_visible',
    ],
    ['another look-up', 'return Account.objects.filter(email__icontains=x).first()', 'not_visible'],
    ['alternatives', 'return Account.objects.get(Q(email=email) | Q(slug=x))', 'not_visible'],
    ['conditions from elsewhere', 'return Account.objects.get(email=email, **x)', 'not_visible'],
    ['a condition on a relation', 'return Account.objects.get(owner__email=email)', 'not_visible'],
    ['an enumeration', 'return Account.objects.get(plan=x)', 'not_visible'],
    ['a flag', 'return Account.objects.filter(confirmed=x).count()', 'not_visible'],
    ['a comment', 'pass  # Account.objects.get(email=email)', 'not_visible'],
  ])('with %s', async (_name, line, outcome) => {
    expect(await outcomeOf(code(line))).toBe(outcome);
  });

  const get = 'return Account.objects.get(email=email)';
  it.each([
    ['unique', ', unique=True', ''],
    ['db_index', ', db_index=True', ''],
    ['an index of Meta', '', '    class Meta:\n        indexes = [models.Index(fields=["email", "created"])]'], // prettier-ignore
    ['unique_together', '', '    class Meta:\n        unique_together = (("email", "owner"),)'],
    ['a constraint', '', '    class Meta:\n        constraints = [models.UniqueConstraint(fields=["email"], name="x")]'], // prettier-ignore
  ])('are served by %s', async (_name, field, meta) => {
    expect(await outcomeOf(code(get, field, meta))).toBe('present');
  });

  it('are not served by an order, and may be by SQL of a migration', async () => {
    const ordering = '    class Meta:\n        ordering = ["email"]';
    expect(await outcomeOf(code(get, '', ordering))).toBe('absent');
    const migration = {
      'app/migrations/0002_a.py':
        'from django.db import migrations\nx = migrations.RunSQL("CREATE INDEX CONCURRENTLY i ON app_account (email)")\n',
    };
    expect(await outcomeOf(code(get, '', '', migration))).toBe('present');
  });

  it('are not judged where a manager narrows them', async () => {
    expect(await outcomeOf(code(get, '', '    objects = TenantManager()'))).toBe('not_visible');
  });
});

describe('filters of SQLAlchemy', () => {
  const model = (options = '', more = '') =>
    `from sqlalchemy import Column, Integer, String, Boolean, ForeignKey, Index
class Account(Base):
    __tablename__ = "accounts"
    id = Column(Integer, primary_key=True)
    email = Column(String(200)${options})
    slug = Column(String(80), unique=True)
    confirmed = Column(Boolean)
    owner_id = Column(ForeignKey("owners.id"))
${more}
`;
  const code = (line: string, file = model(), more: Tree = {}): Tree => ({
    'app/models.py': file,
    'app/views.py': `from sqlalchemy import select\nfrom .models import Account\ndef f(session, email, x):\n    ${line}\n`,
    ...more,
  });

  it.each([
    ['filter_by', 'return Account.query.filter_by(email=email).first()', 'absent'],
    ['filter', 'return session.query(Account).filter(Account.email == email).all()', 'absent'],
    ['where', 'return session.scalar(select(Account).where(Account.email == email))', 'absent'],
    ['a statement', 'statement = select(Account).where(Account.email == email)\n    return session.exec(statement).first()', 'absent'], // prettier-ignore
    ['a page of the whole', 'return session.query(Account).order_by(Account.email).limit(5).all()', 'absent'], // prettier-ignore
    ['a unique column', 'return Account.query.filter_by(slug=x).first()', 'present'],
    ['the key besides', 'return Account.query.filter_by(email=email, id=x).first()', 'present'],
    ['a set that others may narrow', 'return Account.query.filter_by(email=email)', 'not_visible'],
    ['a statement that grows', 'statement = select(Account).where(Account.email == email)\n    statement = statement.where(Account.slug == x)\n    return session.exec(statement).first()', 'not_visible'], // prettier-ignore
    ['a join', 'return session.query(Account).filter(Account.email == email).join(Owner).all()', 'not_visible'], // prettier-ignore
    ['like', 'return Account.query.filter(Account.email.like(x)).all()', 'not_visible'],
    [
      'alternatives',
      'return Account.query.filter(or_(Account.email == email)).all()',
      'not_visible',
    ],
    ['another class', 'return session.query(Account).filter(Owner.email == email).all()', 'not_visible'], // prettier-ignore
    ['a flag', 'return Account.query.filter_by(confirmed=x).all()', 'not_visible'],
    ['a foreign key, which another probe judges', 'return Account.query.filter_by(owner_id=x).all()', 'not_visible'], // prettier-ignore
  ])('with %s', async (_name, line, outcome) => {
    expect(await outcomeOf(code(line))).toBe(outcome);
  });

  const get = 'return Account.query.filter_by(email=email).first()';
  it.each([
    ['index', model(', index=True')],
    ['arguments of the table', model('', '    __table_args__ = (Index("i", "email", "slug"),)')],
    ['an index of an expression', model('', 'Index("i", func.lower(Account.email))')],
  ])('are served by %s', async (_name, file) => {
    expect(await outcomeOf(code(get, file))).toBe('present');
  });

  it('may be served by an index of SQL that has the column second, where the database narrows rows', async () => {
    const tables =
      'create table accounts (id int primary key, tenant int, email text);\ncreate index on accounts (tenant, email);\n';
    const secured = `${tables}alter table accounts enable row level security;\n`;
    expect(await outcomeOf(code(get, model(), { 'db/migrations/1.sql': tables }))).toBe('absent');
    expect(await outcomeOf(code(get, model(), { 'db/migrations/1.sql': secured }))).toBe(
      'not_visible',
    );
  });

  it('are served by what Alembic makes', async () => {
    for (const made of [
      'with op.batch_alter_table("accounts") as batch_op:\n        batch_op.create_index(batch_op.f("i"), ["email"], unique=True)',
      'with op.batch_alter_table("accounts") as batch_op:\n        batch_op.create_unique_constraint("u", ["email"])',
      'op.create_index("i", "accounts", ["email"])',
      'op.create_index(op.f("i"), "accounts", ["email"], unique=True)',
      'op.create_unique_constraint("u", "accounts", ["email"])',
      'op.create_table("accounts", sa.Column("email", sa.String()), sa.UniqueConstraint("email"))',
      'op.add_column("accounts", sa.Column("email", sa.String(), index=True))',
      'op.execute("create index i on accounts (email)")',
    ])
      expect(
        await outcomeOf(
          code(get, model(), {
            'alembic/versions/1_a.py': `from alembic import op\nimport sqlalchemy as sa\ndef upgrade():\n    ${made}\n`,
          }),
        ),
      ).toBe('present');
  });

  it('are those of SQLModel too', async () => {
    const sqlmodel = (options: string) =>
      `from sqlmodel import Field, SQLModel\nclass AccountBase(SQLModel):\n    email: str\nclass Account(AccountBase, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n    number: str = Field(max_length=20${options})\n`;
    const line = 'return session.exec(select(Account).where(Account.number == x)).first()';
    expect(await outcomeOf(code(line, sqlmodel('')))).toBe('absent');
    expect(await outcomeOf(code(line, sqlmodel(', index=True')))).toBe('present');
    // Where it is inherited, its options are not seen.
    expect(await outcomeOf(code(get, sqlmodel('')))).toBe('not_visible');
  });
});
