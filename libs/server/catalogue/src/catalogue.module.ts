import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.ts';
import { CatalogueReleaseRepository } from './catalogue-release.repository.ts';
import { CatalogueSearches } from './catalogue-searches.ts';
import { ReleasedCatalogues } from './released-catalogues.ts';

/** The released catalogues, without HTTP. */
@Module({
  providers: [ReleasedCatalogues, CatalogueReleaseRepository],
  exports: [ReleasedCatalogues],
})
export class CatalogueModule {}

/** Reading them over HTTP. */
@Module({
  imports: [CatalogueModule],
  providers: [CatalogueSearches],
  controllers: [CatalogueController],
})
export class CatalogueHttpModule {}
