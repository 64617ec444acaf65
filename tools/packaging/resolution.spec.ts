import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// A built app holds the code of the libraries, and imports their packages from its own place: npm may have put
// another version there, or, without the development packages, none.

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
}
const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

const foldersBelow = (parent: string): string[] =>
  readdirSync(join(root, parent))
    .map((name) => join(root, parent, name))
    .filter((folder) => existsSync(join(folder, 'package.json')));
const libraries = new Map(
  ['libs', 'libs/server'].flatMap(foldersBelow).map((folder) => [manifest(folder).name, folder]),
);

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    return /(?<!\.spec)\.tsx?$/.test(entry.name) ? [path] : [];
  });

const imported = /\b(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^']*)?'/g;
const packagesIn = (folder: string): Set<string> =>
  new Set(
    sourcesIn(join(folder, 'src')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(imported)].flatMap((match) => match[1] ?? []),
    ),
  );

/** The libraries whose code is in an app, with what each imports. */
const bundledBy = (app: string): Map<string, Set<string>> => {
  const found = new Map<string, Set<string>>();
  const visit = (folder: string): void => {
    if (found.has(folder)) return;
    const packages = packagesIn(folder);
    found.set(folder, packages);
    for (const name of packages) {
      const library = libraries.get(name);
      if (library) visit(library);
    }
  };
  visit(app);
  return found;
};

/** The folder in which Node finds a package from a folder of this checkout. */
const found = (name: string, from: string): string | undefined => {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
};

describe.each(['api', 'worker', 'cli'])('what the built %s imports', (app) => {
  it('is, from its own place, what its libraries were written against', () => {
    const folder = join(root, 'apps', app);
    const bundled = bundledBy(folder);
    expect(bundled.size).toBeGreaterThan(1);
    const wrong: string[] = [];
    for (const [library, packages] of bundled) {
      const { name: libraryName, dependencies = {} } = manifest(library);
      for (const name of packages) {
        if (!(name in dependencies) || libraries.has(name)) continue;
        const meant = found(name, library);
        const taken = found(name, folder);
        if (meant === taken) continue;
        const [one, other] = [meant, taken].map((place) => place && manifest(place).version);
        if (one !== other)
          wrong.push(`${name}: ${libraryName} has ${one}, apps/${app} gets ${other}`);
      }
    }
    expect(wrong, 'add these packages to the app as well').toEqual([]);
  });
});
