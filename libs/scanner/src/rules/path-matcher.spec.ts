import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { ruleSources } from './bundled-rules.ts';
import { pathMatcher } from './path-matcher.ts';

const PATHS = [
  'a.test.ts',
  'src/a.test.ts',
  'src/.hidden.spec.js',
  'test/a.js',
  'src/test/deep/er/a.py',
  'SRC/Tests/A.PY',
  'contest/a.js',
  'tests',
  'docs/adr/0001-a.md',
  'docs/adr/deep/0001-a.md',
  'docs/quadr/0001-a.md',
  'adr/a.txt',
  'db/migrate/1.rb',
  'x/db/migrate/1.rb',
  'x/db/migrated/1.rb',
  'db/changelog/a/b.xml',
  'config/schedule.rb',
  'x/config/schedule.rb',
  'Dockerfile',
  'a/Dockerfile.web',
  'a/web.Dockerfile',
  'a/Dockerfile/b',
  '.dependency-cruiser.cjs',
  'load/a.js',
  'load.js',
  'a b/k6/c d.ts',
  'a.jmx',
  'RUNBOOK-x.md',
  'perf/locustfile_1.py',
];

describe('pathMatcher', () => {
  const rules = ruleSources().flatMap(({ source }) =>
    Object.entries(source.signs).flatMap(([sign, { files }]) =>
      files ? [{ name: `${source.name}, ${sign}`, files }] : [],
    ),
  );

  it.each([
    ...rules,
    { name: 'a folder with a dot', files: ['.github/workflows/*.yml', '**/a.b/*'] },
    { name: 'no folder', files: ['*.js', '**/*/*/*.rb'] },
  ])('matches what picomatch does: $name', ({ files }) => {
    const matches = pathMatcher(files);
    const own = picomatch(files, { dot: true, nocase: true });
    const paths = [
      ...PATHS,
      '.github/workflows/a.yml',
      'xgithub/workflows/a.yml',
      'aXb/c',
      'x/a.b/c',
    ];
    expect(paths.filter(matches)).toEqual(paths.filter((path) => own(path)));
    expect(files.length).toBeGreaterThan(0);
  });
});
