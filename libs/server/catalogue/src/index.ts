export { CatalogueHttpModule, CatalogueModule } from './catalogue.module.ts';
export { CatalogueReleaseRepository } from './catalogue-release.repository.ts';
export { CatalogueChangedError, ReleasedCatalogues } from './released-catalogues.ts';
