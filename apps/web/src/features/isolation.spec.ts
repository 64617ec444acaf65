import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const source = dirname(folder);
const IMPORT = /(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g;

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

/** What a file imports, as paths from `src`. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)].map(([, path = '']) =>
    relative(source, join(folder, dirname(file), path)),
  );

describe('a feature', () => {
  it('imports itself and lib; features meet in app', () => {
    const strays = files.flatMap((file) => {
      const own = join('features', file.split(sep)[0] ?? '') + sep;
      return importsOf(file)
        .filter((path) => !path.startsWith(own) && !path.startsWith(`lib${sep}`))
        .map((path) => `${file} imports ${path}`);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(strays.filter((stray) => !stray.startsWith('isolation.spec.ts'))).toEqual([]);
  });
});
