/// <reference types="vite/types/importMeta.d.ts" />
import type { Catalogue } from '@pitwall/contracts';
import type { CatalogueFile } from './catalogue-file.ts';
import { parseCatalogue } from './parse-catalogue.ts';

let bundled: Catalogue | undefined;

/** The files that this release carries. Vite puts their text into the bundle: no disk at run time. */
export const bundledFiles = (): CatalogueFile[] =>
  Object.entries(
    import.meta.glob<string>('../content/**/*.yaml', {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => ({ path: path.replace('../content/', ''), text }));

/** The catalogue that this release carries, parsed at the first call and kept. */
export const bundledCatalogue = (): Catalogue => {
  bundled ??= parseCatalogue(bundledFiles());
  return bundled;
};
