export {
  CatalogueHttpModule,
  CatalogueModule,
  CatalogueOverlaysModule,
} from './catalogue.module.ts';
export { Markup } from './reading/markup.ts';
export type { ReadingPage } from './reading/reading-page.ts';
export { ReadingPages } from './reading/reading-pages.ts';
export { CatalogueReleaseRepository } from './catalogue-release.repository.ts';
export {
  type EffectiveCatalogue,
  OrganizationCatalogues,
} from './overlays/organization-catalogues.ts';
export { OverlaysService } from './overlays/overlays.service.ts';
export { CatalogueChangedError, ReleasedCatalogues } from './released-catalogues.ts';
export { CatalogueChoices } from './versions/catalogue-choices.ts';
