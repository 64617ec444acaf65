import { Body, Controller, Get, Headers, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  badgeAddressSchema,
  badgeSchema,
  type ChangeBadge,
  changeBadgeSchema,
  idOrSlugSchema,
} from '@pitwall/contracts';
import {
  entityTagOf,
  isFresh,
  Route,
  Tenant,
  type TenantRequest,
} from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import { BadgesService } from './badges.service.ts';

const KEPT_SECONDS = 300;
/** A picture with nothing but its own shapes and letters. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

@ApiTags('Reports')
@Controller('organizations/:organization/systems/:system/badge')
export class BadgesController {
  constructor(private readonly badges: BadgesService) {}

  @Get()
  @Route({
    permission: 'systems:read',
    summary: 'Whether the system’s badge is public, and where it is',
    responds: badgeSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.badges.get(context, system);
  }

  @Put()
  @Route({
    permission: 'reports:manage',
    peopleOnly: true,
    summary: 'Show the system’s badge to everybody who has its address, or to nobody',
    responds: badgeSchema,
  })
  change(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: changeBadgeSchema }) body: ChangeBadge,
  ) {
    return this.badges.change(context, system, body);
  }
}

@ApiTags('Reports')
@Controller('badges')
export class BadgePictureController {
  constructor(private readonly badges: BadgesService) {}

  @Get(':badgeAddress')
  @Route({
    open: 'its people have made it public; who does not have the address does not find it',
    summary: 'Where a system stands, as a picture',
    mediaType: 'image/svg+xml',
  })
  async picture(
    @Param('badgeAddress', { schema: badgeAddressSchema }) address: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const picture = await this.badges.picture(address);
    const tag = entityTagOf(picture);
    void reply
      .header('etag', tag)
      .header('cache-control', `public, max-age=${KEPT_SECONDS}`)
      // Pages of others show it: that is what it is for.
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('content-security-policy', POLICY)
      .header('x-robots-tag', 'noindex');
    if (isFresh(known, tag)) void reply.status(304).send();
    else void reply.header('content-type', 'image/svg+xml; charset=utf-8').send(picture);
  }
}
