import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeComment,
  changeCommentSchema,
  commentRevisionsSchema,
  idOrSlugSchema,
  idSchema,
  type ListThreadsQuery,
  listThreadsQuerySchema,
  pageSchema,
  type ResolveThread,
  resolveThreadSchema,
  threadSchema,
  type WriteComment,
  writeCommentSchema,
  type WriteReply,
  writeReplySchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { CommentsService } from './comments.service.ts';

@ApiTags('Comments')
@Controller('organizations/:organization/systems/:system/comments')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Threads about a system and what belongs to it, the newest first',
    responds: pageSchema(threadSchema),
  })
  list(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: listThreadsQuerySchema }) query: ListThreadsQuery,
  ) {
    return this.comments.list(context, system, query);
  }

  @Post()
  @Route({
    permission: 'comments:write',
    summary: 'Open a thread',
    responds: threadSchema,
    status: 201,
    idempotent: true,
  })
  open(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: writeCommentSchema }) body: WriteComment,
  ) {
    return this.comments.open(context, system, body);
  }

  @Get(':comment')
  @Route({
    permission: 'systems:read',
    summary: 'A thread with all of its replies, by any comment of it',
    responds: threadSchema,
  })
  read(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('comment', { schema: idSchema }) comment: string,
  ) {
    return this.comments.read(context, system, comment);
  }

  @Post(':comment/replies')
  @Route({
    permission: 'comments:write',
    summary: 'Reply in a thread',
    responds: threadSchema,
    status: 201,
    idempotent: true,
  })
  reply(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('comment', { schema: idSchema }) comment: string,
    @Body({ schema: writeReplySchema }) body: WriteReply,
  ) {
    return this.comments.reply(context, system, comment, body);
  }

  @Patch(':comment')
  @Route({
    permission: 'comments:write',
    summary: 'Change a comment of one’s own',
    responds: threadSchema,
  })
  change(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('comment', { schema: idSchema }) comment: string,
    @Body({ schema: changeCommentSchema }) body: ChangeComment,
  ) {
    return this.comments.change(context, system, comment, body);
  }

  @Delete(':comment')
  @Route({
    permission: 'comments:write',
    summary: 'Delete a comment: its author’s, or an admin’s to do',
  })
  delete(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('comment', { schema: idSchema }) comment: string,
  ) {
    return this.comments.delete(context, system, comment);
  }

  @Put(':comment/resolution')
  @Route({
    permission: 'comments:write',
    summary: 'Resolve a thread, or open it again',
    responds: threadSchema,
  })
  resolve(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('comment', { schema: idSchema }) comment: string,
    @Body({ schema: resolveThreadSchema }) { resolved }: ResolveThread,
  ) {
    return this.comments.resolve(context, system, comment, resolved);
  }

  @Get(':comment/revisions')
  @Route({
    permission: 'systems:read',
    summary: 'What a comment said before it was changed, the newest first',
    responds: commentRevisionsSchema,
  })
  revisions(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('comment', { schema: idSchema }) comment: string,
  ) {
    return this.comments.revisions(context, system, comment);
  }
}
