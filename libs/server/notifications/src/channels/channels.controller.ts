import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangeChannel,
  changeChannelSchema,
  channelSchema,
  channelSecretSchema,
  type CreateChannel,
  createChannelSchema,
  createdChannelSchema,
  notificationDeliverySchema,
  idSchema,
  type ListDeliveriesQuery,
  listDeliveriesQuerySchema,
  pageSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { z } from 'zod';
import { ChannelsService } from './channels.service.ts';

@ApiTags('Notification channels')
@Controller('organizations/:organization/notification-channels')
export class ChannelsController {
  constructor(private readonly channels: ChannelsService) {}

  @Get()
  @Route({
    permission: 'channels:manage',
    summary: 'Where the organization is told',
    responds: z.object({ items: z.array(channelSchema) }),
  })
  list(@Tenant() context: TenantRequest) {
    return this.channels.list(context);
  }

  // Whoever did not get the secret has another made.
  @Post()
  @Route({
    permission: 'channels:manage',
    summary: 'Add a channel of Slack or Teams, or a webhook; its secret is told once',
    responds: createdChannelSchema,
    status: 201,
    fresh: true,
    idempotent: { without: ['secret'] },
  })
  create(
    @Tenant() context: TenantRequest,
    @Body({ schema: createChannelSchema }) body: CreateChannel,
  ) {
    return this.channels.create(context, body);
  }

  @Patch(':channel')
  @Route({ permission: 'channels:manage', summary: 'Change a channel', responds: channelSchema })
  change(
    @Tenant() context: TenantRequest,
    @Param('channel', { schema: idSchema }) channel: string,
    @Body({ schema: changeChannelSchema }) body: ChangeChannel,
  ) {
    return this.channels.change(context, channel, body);
  }

  @Delete(':channel')
  @Route({ permission: 'channels:manage', summary: 'Delete a channel, with what waits for it' })
  delete(
    @Tenant() context: TenantRequest,
    @Param('channel', { schema: idSchema }) channel: string,
  ) {
    return this.channels.delete(context, channel);
  }

  @Post(':channel/secret')
  @Route({
    permission: 'channels:manage',
    summary: 'Make another secret; the one before it signs too for a day',
    responds: channelSecretSchema,
    status: 200,
    fresh: true,
  })
  rotate(
    @Tenant() context: TenantRequest,
    @Param('channel', { schema: idSchema }) channel: string,
  ) {
    return this.channels.rotate(context, channel);
  }

  @Post(':channel/test')
  @Route({
    permission: 'channels:manage',
    summary: 'Send a test message',
    responds: notificationDeliverySchema,
    status: 202,
    idempotent: true,
  })
  test(@Tenant() context: TenantRequest, @Param('channel', { schema: idSchema }) channel: string) {
    return this.channels.test(context, channel);
  }

  @Get(':channel/deliveries')
  @Route({
    permission: 'channels:manage',
    summary: 'What was sent, with each attempt, the newest first',
    responds: pageSchema(notificationDeliverySchema),
  })
  log(
    @Tenant() context: TenantRequest,
    @Param('channel', { schema: idSchema }) channel: string,
    @Query({ schema: listDeliveriesQuerySchema }) query: ListDeliveriesQuery,
  ) {
    return this.channels.log(context, channel, query);
  }

  @Post(':channel/deliveries/:message/replay')
  @Route({
    permission: 'channels:manage',
    summary: 'Send a message again',
    responds: notificationDeliverySchema,
    status: 202,
    idempotent: true,
  })
  replay(
    @Tenant() context: TenantRequest,
    @Param('channel', { schema: idSchema }) channel: string,
    @Param('message', { schema: idSchema }) message: string,
  ) {
    return this.channels.replay(context, channel, message);
  }
}
