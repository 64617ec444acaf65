export { CommentsService } from './comments/comments.service.ts';
export { DiscussionHttpModule, DiscussionModule } from './discussion.module.ts';
