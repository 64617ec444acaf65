export { bundledCatalogue, bundledFiles } from './bundled.ts';
export {
  CatalogueFileError,
  type CatalogueFile,
  type FileProblem,
  problemLine,
} from './catalogue-file.ts';
export { checkCatalogue } from './check-catalogue.ts';
export { checkFiles, type CheckedFiles } from './check-files.ts';
export type { CatalogueProblem } from './checks/problem.ts';
export { publishedSchema } from './json-schema.ts';
export { importOverlay } from './imports/import-overlay.ts';
export { applyOverlay, effectOf } from './overlay/apply-overlay.ts';
export { checkOverlay, type CheckedOverlay } from './overlay/check-overlay.ts';
export { loadCatalogue } from './load-catalogue.ts';
export { parseCatalogue } from './parse-catalogue.ts';
export { readCatalogueDirectory } from './read-catalogue-directory.ts';
export { catalogueDigest, contentDigest } from './releases/catalogue-digest.ts';
export {
  compareCatalogues,
  presentNames,
  type Succession,
  successions,
} from './releases/compare-catalogues.ts';
export { checkReleases, compareVersions } from './releases/check-releases.ts';
export {
  RELEASES_FILE,
  releaseOf,
  type Release,
  type ReleaseRegister,
} from './releases/release-register.ts';
