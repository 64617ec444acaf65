import { Module } from '@nestjs/common';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { SystemsModule } from '@pitwall/server-systems';
import { ActivityController } from './feed/activity.controller.ts';
import { ActivityRepository } from './feed/activity.repository.ts';
import { ActivityService } from './feed/activity.service.ts';
import { ComingDaysRepository } from './links/coming-days.repository.ts';
import { FeedLinkRepository } from './links/feed-link.repository.ts';
import { FeedController, FeedLinksController } from './links/feed-links.controller.ts';
import { FeedLinksService } from './links/feed-links.service.ts';

/** What happened, as a page and as feeds, without HTTP. */
@Module({
  imports: [SystemsModule, OrganizationsModule, CatalogueModule],
  providers: [
    ActivityService,
    ActivityRepository,
    FeedLinksService,
    FeedLinkRepository,
    ComingDaysRepository,
  ],
  exports: [ActivityService, FeedLinksService],
})
export class ActivityModule {}

/** The same over HTTP. */
@Module({
  imports: [ActivityModule],
  controllers: [ActivityController, FeedLinksController, FeedController],
})
export class ActivityHttpModule {}
