import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.ts';
import { CatalogueReleaseRepository } from './catalogue-release.repository.ts';
import { CatalogueSearches } from './catalogue-searches.ts';
import { OrganizationCatalogueController } from './overlays/organization-catalogue.controller.ts';
import { OrganizationCatalogues } from './overlays/organization-catalogues.ts';
import { OverlayRepository } from './overlays/overlay.repository.ts';
import { OverlaysController } from './overlays/overlays.controller.ts';
import { OverlaysService } from './overlays/overlays.service.ts';
import { ReleasedCatalogues } from './released-catalogues.ts';
import { CatalogueChoiceRepository } from './versions/catalogue-choice.repository.ts';
import { CatalogueChoices } from './versions/catalogue-choices.ts';

/** Catalogues as released and as organizations read them, without HTTP. */
@Module({
  providers: [
    ReleasedCatalogues,
    CatalogueReleaseRepository,
    OrganizationCatalogues,
    OverlayRepository,
    CatalogueChoices,
    CatalogueChoiceRepository,
  ],
  exports: [ReleasedCatalogues, OrganizationCatalogues, OverlayRepository, CatalogueChoices],
})
export class CatalogueModule {}

/** Changing an organization's overlay. It needs the queue's outbox. */
@Module({ imports: [CatalogueModule], providers: [OverlaysService], exports: [OverlaysService] })
export class CatalogueOverlaysModule {}

/** Reading and changing them over HTTP. */
@Module({
  imports: [CatalogueOverlaysModule, CatalogueModule],
  providers: [CatalogueSearches],
  // The overlay's own addresses come before those that name a practice.
  controllers: [CatalogueController, OverlaysController, OrganizationCatalogueController],
})
export class CatalogueHttpModule {}
