import type { Catalogue } from '@pitwall/contracts';
import { parseCatalogue } from './parse-catalogue.ts';
import { readCatalogueDirectory } from './read-catalogue-directory.ts';

/**
 * The catalogue of a content folder, every file valid by its schema.
 * Throws `CatalogueFileError` naming file, line and rule; `checkCatalogue` then looks at the whole.
 */
export const loadCatalogue = (directory: string): Catalogue =>
  parseCatalogue(readCatalogueDirectory(directory));
