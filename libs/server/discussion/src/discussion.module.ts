import { Module } from '@nestjs/common';
import { CatalogueModule } from '@pitwall/server-catalogue';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { RoadmapModule } from '@pitwall/server-roadmap';
import { SystemsModule } from '@pitwall/server-systems';
import { CommentMentions } from './comments/comment-mentions.ts';
import { CommentRepository } from './comments/comment.repository.ts';
import { CommentsController } from './comments/comments.controller.ts';
import { CommentsService } from './comments/comments.service.ts';
import { CommentSubjects } from './subjects/comment-subjects.ts';

/** What people say to each other about a system, without HTTP. */
@Module({
  imports: [CatalogueModule, SystemsModule, RoadmapModule, OrganizationsModule],
  providers: [CommentsService, CommentMentions, CommentRepository, CommentSubjects],
  exports: [CommentsService],
})
export class DiscussionModule {}

/** The same over HTTP. */
@Module({ imports: [DiscussionModule], controllers: [CommentsController] })
export class DiscussionHttpModule {}
