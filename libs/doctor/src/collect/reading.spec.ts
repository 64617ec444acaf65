import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockerTree } from '../checks/locks.ts';
import { connectionTarget, shownTarget } from '../connect/connection-target.ts';
import { statement, table } from '../testing/facts.ts';
import { withinBounds } from './collect.ts';
import { filtersOf } from './filters.ts';
import { QUERIES } from './queries/index.ts';
import type { DoctorQuery } from './query.ts';
import { statementText } from './statement-text.ts';

describe('statementText', () => {
  it.each([
    [
      "SELECT * FROM a WHERE name = 'Ada Lovelace' AND n = 17",
      'SELECT * FROM a WHERE name = ? AND n = ?',
    ],
    ["SELECT 'it''s secret', E'a\\'b', $$secret$$, $x$secret$x$", 'SELECT ?, ?, ?, ?'],
    ['SELECT $1, a2 FROM t2 /* user=secret */ -- secret', 'SELECT $1, a2 FROM t2'],
    ["SELECT 'never closed secret", 'SELECT ?'],
    ['SELECT /* never closed secret', 'SELECT'],
    ["SELECT 'a\\', 'secret'", 'SELECT ?, ?'],
    ['SELECT "it\'s", "secret column" FROM t', 'SELECT "it\'s", "secret column" FROM t'],
    ["SELECT 1e5, 'x' FROM größe WHERE a = U&'secret'", 'SELECT ?, ? FROM größe WHERE a = ?'],
    ['SELECT 1 /* a /* b */ secret */', '(not shown: it has comments within comments)'],
  ])('leaves no literal of %s', (text, left) => {
    expect(statementText(text)).toBe(left);
  });

  it('ends on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(statementText(text).length).toBeLessThanOrEqual(300);
      }),
    );
    const started = performance.now();
    statementText(`${"'".repeat(9_999)}${'/*'.repeat(9_999)}`);
    statementText('$a$'.repeat(7_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('a list that may be long', () => {
  const most = { rows: 3, words: 'the 3 largest' };

  it('is taken as it is where it fits, and cut with a word where there is more', () => {
    expect(withinBounds({ most }, [1, 2, 3])).toEqual({ seen: true, rows: [1, 2, 3] });
    expect(withinBounds({ most }, [1, 2, 3, 4])).toEqual({
      seen: true,
      rows: [1, 2, 3],
      cut: 'the 3 largest',
    });
    expect(withinBounds({}, [1, 2, 3, 4])).toEqual({ seen: true, rows: [1, 2, 3, 4] });
  });

  it.each(
    Object.entries(QUERIES as Record<string, DoctorQuery>).filter(
      ([, definition]) => definition.most !== undefined,
    ),
  )('asks for one more than it takes: %s', (_name, { most: taken, sql }) => {
    const texts = sql({ major: 18, extensions: new Map() });
    for (const text of texts) expect(text).toMatch(new RegExp(`LIMIT ${(taken?.rows ?? 0) + 1}$`));
  });
});

describe('filtersOf', () => {
  const columns = ['id', 'email', 'age', 'team_id'].map((name, place) => ({
    table_oid: 1,
    number: place + 1,
    name,
    quoted: name,
    distinct: null,
  }));
  const tables = [table({ name: 'public.people' }), table({ oid: 2, name: '"Odd ""S"""."T"' })];
  const read = async (text: string) =>
    (await filtersOf([statement({ text })], tables, columns)).map((use) => use.columns);

  it.each([
    ['SELECT * FROM people WHERE email = $1', [[2]]],
    ['SELECT * FROM people p WHERE p.age > $1 AND p.email = $2', [[2, 3]]],
    ['SELECT * FROM public.people WHERE email IN ($1, $2) ORDER BY id', [[2]]],
    ['SELECT * FROM people WHERE email = ANY($1)', [[2]]],
    ['UPDATE people SET age = $1 WHERE email = $2', [[2]]],
    ['DELETE FROM people WHERE team_id = $1', [[4]]],
    ['WITH x AS (SELECT * FROM people WHERE team_id = $1) SELECT * FROM x', [[4]]],
    ['SELECT * FROM people p JOIN teams t ON t.id = p.team_id WHERE p.email = $1', [[2]]],
    // Near misses: none of these narrows what is read by a column alone.
    ['SELECT * FROM people WHERE email = $1 OR age = $2', []],
    ['SELECT * FROM people WHERE NOT email = $1', []],
    ['SELECT * FROM people WHERE lower(email) = $1', []],
    ['SELECT * FROM people WHERE email <> $1', []],
    ['SELECT * FROM people p JOIN teams t ON t.id = p.team_id WHERE email = $1', []],
    ['SELECT * FROM other.people WHERE email = $1', []],
    ['SELECT * FROM people, teams WHERE people.team_id = teams.id', []],
    ['this is no SQL', []],
  ])('reads %s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });
});

describe('blockerTree', () => {
  it('is drawn from those who wait for nobody, and ends in circles', () => {
    const waits = [
      { pid: 2, blockers: [1] },
      { pid: 3, blockers: [2] },
      { pid: 4, blockers: [1, 3] },
      { pid: 8, blockers: [9] },
      { pid: 9, blockers: [8] },
    ];
    expect(blockerTree(waits)).toEqual([
      {
        root: 1,
        waiting: [
          { pid: 2, depth: 1 },
          { pid: 3, depth: 2 },
          { pid: 4, depth: 3 },
        ],
      },
    ]);
  });
});

describe('connectionTarget', () => {
  it('takes the address before the environment', () => {
    const environment = {
      PGHOST: 'elsewhere',
      PGPASSWORD: 'secret',
      PGUSER: 'u',
      PGDATABASE: 'd',
      PGPORT: '6000',
    };
    expect(
      connectionTarget('postgres://ada@db.example.org/shop?sslmode=require', environment),
    ).toEqual({
      host: 'db.example.org',
      port: 6000,
      user: 'ada',
      password: 'secret',
      database: 'shop',
      sslMode: 'require',
      sslRootCertificate: undefined,
    });
    expect(connectionTarget(undefined, environment)).toMatchObject({
      host: 'elsewhere',
      user: 'u',
    });
    expect(connectionTarget('postgresql://[::1]:5433/x', {})).toMatchObject({
      host: '::1',
      port: 5433,
    });
    expect(connectionTarget('postgres:///shop?host=/var/run/postgresql', {})).toMatchObject({
      host: '/var/run/postgresql',
    });
    expect(connectionTarget('postgres://a%40b:p%2Fq@h/d', {})).toMatchObject({
      user: 'a@b',
      password: 'p/q',
    });
  });

  it.each([
    ['no address', undefined],
    ['another protocol', 'mysql://root:secret@h/d'],
    ['no address at all', 'secret secret'],
    ['a broken escape', 'postgres://u:sec%zzret@h/d'],
    ['a wrong sslmode', 'postgres://u:secret@h/d?sslmode=maybe'],
  ])('refuses %s without repeating it', (_name, address) => {
    expect(() => connectionTarget(address, {})).toThrow(/^(?!.*(?:secret|sec%zzret))/);
  });

  it('is shown without its password', () => {
    expect(shownTarget(connectionTarget('postgres://ada:secret@h/shop', {}))).toBe(
      'ada@h:5432/shop',
    );
  });
});
