import { Module } from '@nestjs/common';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { SystemsModule } from '@pitwall/server-systems';
import { EvidenceService } from './evidence.service.ts';
import { FindingRepository } from './scans/finding.repository.ts';
import { ScansController } from './scans/scans.controller.ts';
import { ScanRepository } from './scans/scan.repository.ts';
import { ScansService } from './scans/scans.service.ts';

/** Scans and what they suggest, without HTTP. */
@Module({
  imports: [SystemsModule, CatalogueModule],
  providers: [EvidenceService, ScansService, ScanRepository, FindingRepository],
  exports: [EvidenceService, ScansService],
})
export class EvidenceModule {}

/** The same over HTTP. */
@Module({ imports: [EvidenceModule], controllers: [ScansController] })
export class EvidenceHttpModule {}
