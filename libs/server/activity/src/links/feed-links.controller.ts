import { Body, Controller, Delete, Get, Headers, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createdFeedSchema,
  type CreateFeed,
  createFeedSchema,
  feedsSchema,
  idSchema,
  keySchema,
} from '@pitwall/contracts';
import {
  entityTagOf,
  isFresh,
  Route,
  Tenant,
  type TenantRequest,
} from '@pitwall/server-kernel';
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
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.feeds.atom(token);
    send(reply, { mediaType: 'application/atom+xml', text, tag: entityTagOf(text), known });
  }

  @Get('calendar')
  @Route({
    open: 'the address is the proof: calendars can send nothing else',
    summary: 'Sprints, evidence and accepted risks that run out, as iCalendar',
    mediaType: 'text/calendar',
  })
  async calendar(
    @Param('feedToken', { schema: tokenSchema }) token: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.feeds.calendar(token);
    // The moment of making it stands at every day of it, and is no change.
    const tag = `W/${entityTagOf(text.replaceAll(/^DTSTAMP:.*$/gm, ''))}`;
    send(reply, { mediaType: 'text/calendar', text, tag, known });
  }
}

/** A reader may keep what it was sent, and asks each time whether it still holds. */
function send(
  reply: FastifyReply,
  {
    mediaType,
    text,
    tag,
    known,
  }: { mediaType: string; text: string; tag: string; known: string | undefined },
): void {
  void reply
    .header('etag', tag)
    .header('cache-control', 'private, no-cache')
    .header('x-robots-tag', 'noindex, nofollow');
  if (isFresh(known, tag)) void reply.status(304).send();
  else void reply.header('content-type', `${mediaType}; charset=utf-8`).send(text);
}
