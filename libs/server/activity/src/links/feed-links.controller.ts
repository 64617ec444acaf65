import { Body, Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createdFeedSchema,
  type CreateFeed,
  createFeedSchema,
  feedsSchema,
  idSchema,
  keySchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import { FeedLinksService } from './feed-links.service.ts';

const tokenSchema = keySchema(200);

@ApiTags('Activity')
@Controller('organizations/:organization/feeds')
export class FeedLinksController {
  constructor(private readonly feeds: FeedLinksService) {}

  @Post()
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'Make an address by which your own programs read what happened, or what is to come',
    responds: createdFeedSchema,
    status: 201,
  })
  create(@Tenant() context: TenantRequest, @Body({ schema: createFeedSchema }) body: CreateFeed) {
    return this.feeds.create(context, body);
  }

  @Get()
  @Route({
    permission: 'systems:read',
    personal: true,
    summary: 'Your feeds, newest first',
    responds: feedsSchema,
  })
  list(@Tenant() context: TenantRequest) {
    return this.feeds.list(context);
  }

  @Delete(':feedLink')
  @Route({ permission: 'systems:read', personal: true, summary: 'Revoke a feed of yours' })
  delete(@Tenant() context: TenantRequest, @Param('feedLink', { schema: idSchema }) feed: string) {
    return this.feeds.delete(context, feed);
  }
}

/** For calendars and readers, which can send nothing but an address. */
@ApiTags('Activity')
@Controller('feeds/:feedToken')
export class FeedController {
  constructor(private readonly feeds: FeedLinksService) {}

  @Get('activity')
  @Route({
    open: 'the address is the proof: readers can send nothing else',
    summary: 'What happened, as Atom',
    mediaType: 'application/atom+xml',
  })
  async activity(
    @Param('feedToken', { schema: tokenSchema }) token: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, 'application/atom+xml; charset=utf-8', await this.feeds.atom(token));
  }

  @Get('calendar')
  @Route({
    open: 'the address is the proof: calendars can send nothing else',
    summary: 'Sprints, evidence and accepted risks that run out, as iCalendar',
    mediaType: 'text/calendar',
  })
  async calendar(
    @Param('feedToken', { schema: tokenSchema }) token: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    send(reply, 'text/calendar; charset=utf-8', await this.feeds.calendar(token));
  }
}

function send(reply: FastifyReply, mediaType: string, text: string): void {
  void reply
    .header('content-type', mediaType)
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(text);
}
