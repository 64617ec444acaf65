export { bundledCatalogue } from './bundled.ts';
export { CatalogueFileError, type CatalogueFile, type FileProblem } from './catalogue-file.ts';
export { checkCatalogue } from './check-catalogue.ts';
export type { CatalogueProblem } from './checks/problem.ts';
export { practiceJsonSchema, symptomJsonSchema } from './json-schema.ts';
export { loadCatalogue } from './load-catalogue.ts';
export { parseCatalogue } from './parse-catalogue.ts';
export { readCatalogueDirectory } from './read-catalogue-directory.ts';
