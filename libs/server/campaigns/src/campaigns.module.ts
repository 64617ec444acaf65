import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@pitwall/server-assessments';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { CampaignExportsService } from './campaigns/campaign-exports.service.ts';
import { CampaignRepository } from './campaigns/campaign.repository.ts';
import { CampaignsController } from './campaigns/campaigns.controller.ts';
import { CampaignsService } from './campaigns/campaigns.service.ts';
import { CampaignProgressService } from './progress/campaign-progress.service.ts';
import { CampaignReminderHandler } from './reminders/campaign-reminder.handler.ts';
import { CampaignRemindersService } from './reminders/campaign-reminders.service.ts';

/** Campaigns, without HTTP. Every process that changes systems takes it: what is kept of them follows at once. */
@Module({
  imports: [AssessmentsModule, CatalogueModule, RoadmapModule, OrganizationsModule],
  providers: [
    CampaignsService,
    CampaignRepository,
    CampaignExportsService,
    CampaignProgressService,
    CampaignRemindersService,
  ],
  exports: [CampaignsService, CampaignExportsService, CampaignRemindersService],
})
export class CampaignsModule {}

/** The same over HTTP. */
@Module({ imports: [CampaignsModule], controllers: [CampaignsController] })
export class CampaignsHttpModule {}

/** The jobs, for a worker. */
@Module({ imports: [CampaignsModule], providers: [CampaignReminderHandler] })
export class CampaignsJobsModule {}
