import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Row {
  id: string;
  level: string;
  state: string;
  where: string;
  test: string;
}

const text = read('docs/security/asvs.md');
const rows: Row[] = text
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [id, level, , state, where, test] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      id: id ?? '',
      level: level ?? '',
      state: state ?? '',
      where: where ?? '',
      test: test ?? '',
    };
  });
const standard = read('tools/security/asvs-5.0-levels-1-and-2.csv')
  .split('\n')
  .filter((line) => line.startsWith('V'))
  .map((line) => line.split(','));
const paths = (cell: string): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

describe('the list of requirements', () => {
  it('has every one of levels 1 and 2 once, with its level', () => {
    expect(standard).toHaveLength(253);
    expect(rows.map(({ id, level }) => [id, level])).toEqual(standard);
  });

  it('names for each that is met a source and a test, and both are there', () => {
    const wrong = rows
      .filter(({ state }) => state === 'met')
      .flatMap(({ id, where, test }) => {
        const [sources, tests] = [paths(where), paths(test)];
        return [
          ...(sources.length === 0 || tests.length === 0 ? [`${id} names none`] : []),
          ...[...sources, ...tests]
            .filter((path) => !existsSync(new URL(path, root)))
            .map((path) => `${id}: ${path} is not there`),
          ...tests
            .filter((path) => !/\.spec\.tsx?$/.test(path))
            .map((path) => `${id}: ${path} is no test`),
        ];
      });
    expect(wrong).toEqual([]);
  });

  it('says why for each that is not', () => {
    const silent = rows.filter(({ state, where }) => state !== 'met' && where.length < 8);
    expect(silent).toEqual([]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(
      new Set(['met', 'not applicable', ...(text.includes('| not met') ? ['not met'] : [])]),
    );
    for (const { where } of rows.filter(({ state }) => state === 'not met'))
      expect(where).toMatch(/until/i);
  });

  it('counts as it says on top', () => {
    const count = (state: string): number => rows.filter((row) => row.state === state).length;
    expect(text).toContain(
      `Of 253: ${count('met')} met, ${count('not applicable')} not applicable, ${count('not met')} not met.`,
    );
  });
});

describe('what the other pages of security name', () => {
  it.each(['threat-model', 'asvs', 'cryptography', 'controls', 'components', 'data'])(
    'is there: %s',
    (page) => {
      const named = paths(read(`docs/security/${page}.md`)).filter(
        (path) => /^(?:apps|libs|tools|docs)\/.*\.\w+$/.test(path) && !path.includes('/dist/'),
      );
      expect(named.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
    },
  );
});
