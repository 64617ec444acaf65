/// <reference types="vite/types/importMeta.d.ts" />
import type { Catalogue } from '@pitwall/contracts';
import { parseCatalogue } from './parse-catalogue.ts';

let bundled: Catalogue | undefined;

/**
 * The catalogue that this release carries, parsed at the first call and kept.
 * Vite puts the files' text into the bundle, so nothing is read from the disk at run time.
 */
export const bundledCatalogue = (): Catalogue => {
  bundled ??= parseCatalogue(
    Object.entries(
      import.meta.glob<string>('../content/**/*.yaml', {
        query: '?raw',
        import: 'default',
        eager: true,
      }),
    ).map(([path, text]) => ({ path: path.replace('../content/', ''), text })),
  );
  return bundled;
};
