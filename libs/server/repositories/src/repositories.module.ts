import { Module } from '@nestjs/common';
import { GitHubModule } from '@pitwall/server-github';
import { TrackersModule } from '@pitwall/server-trackers';
import { WebhooksModule } from '@pitwall/server-webhooks';
import { ConcernedRepository } from './reactions/concerned.repository.ts';
import { DeliveryHandler } from './reactions/delivery.handler.ts';
import { ReactionsService } from './reactions/reactions.service.ts';

/** What follows from what repositories tell, for a worker. */
@Module({
  imports: [WebhooksModule, GitHubModule, TrackersModule],
  providers: [DeliveryHandler, ReactionsService, ConcernedRepository],
})
export class RepositoriesJobsModule {}
