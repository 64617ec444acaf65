export { CampaignsHttpModule, CampaignsJobsModule, CampaignsModule } from './campaigns.module.ts';
export { CampaignsService } from './campaigns/campaigns.service.ts';
