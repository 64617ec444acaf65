import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

/** What of the built app a reader has to fetch. */
export interface WebWeight {
  /** The files that pages are written in. */
  pages: string[];
  /** Bytes of JavaScript, as gzip leaves them, of the entry and these files with all that they import at once. */
  withParts(...files: string[]): number;
}

/** Reads a build with its manifest. Throws on one without an entry, and for a file that it does not hold. */
export function weighWeb(dist: string): WebWeight {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const chunk = (key: string): Chunk => {
    const found = manifest[key];
    if (found === undefined) throw new Error(`The build in ${dist} has no ${key}.`);
    return found;
  };
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true);
  if (entry === undefined) throw new Error(`The build in ${dist} has no entry.`);
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file))).length;
    sizes.set(file, size);
    return size;
  };
  const gather = (key: string, found: Set<string>): void => {
    if (found.has(key)) return;
    found.add(key);
    for (const imported of chunk(key).imports ?? []) gather(imported, found);
  };
  return {
    pages: (chunk(entry).dynamicImports ?? []).filter((key) => /-page\.tsx$/.test(key)),
    withParts(...files) {
      const keys = new Set<string>();
      for (const key of [entry, ...files]) gather(key, keys);
      const scripts = new Set([...keys].map((key) => chunk(key).file));
      return [...scripts]
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + sizeOf(file), 0);
    },
  };
}
