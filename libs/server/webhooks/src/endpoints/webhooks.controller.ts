import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AddWebhook,
  addWebhookSchema,
  type DeliveryQuery,
  deliveryQuerySchema,
  type GiveWebhookSecret,
  giveWebhookSecretSchema,
  idSchema,
  pageSchema,
  webhookDeliverySchema,
  webhookSchema,
  webhooksSchema,
  webhookWithSecretSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { DeliveriesService } from '../deliveries/deliveries.service.ts';
import { WebhooksService } from './webhooks.service.ts';

@ApiTags('Webhooks')
@Controller('organizations/:organization/webhooks')
export class WebhooksController {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly deliveries: DeliveriesService,
  ) {}

  @Get()
  @Route({
    permission: 'trackers:manage',
    summary: 'Where trackers tell what changed',
    responds: webhooksSchema,
  })
  list(@Tenant() context: TenantRequest) {
    return this.webhooks.list(context);
  }

  @Post()
  @Route({
    permission: 'trackers:manage',
    summary: 'An address and a secret for a connection’s tracker; the secret is shown this once',
    responds: webhookWithSecretSchema,
    status: 201,
  })
  add(@Tenant() context: TenantRequest, @Body({ schema: addWebhookSchema }) body: AddWebhook) {
    return this.webhooks.add(context, body);
  }

  @Post(':webhook/rotation')
  @Route({
    permission: 'trackers:manage',
    summary: 'Another secret; that of before counts for a day',
    responds: webhookWithSecretSchema,
  })
  rotate(
    @Tenant() context: TenantRequest,
    @Param('webhook', { schema: idSchema }) webhook: string,
  ) {
    return this.webhooks.rotate(context, webhook);
  }

  @Put(':webhook/secret')
  @Route({
    permission: 'trackers:manage',
    summary: 'The secret that the provider made; that of before counts for a day',
    responds: webhookSchema,
  })
  giveSecret(
    @Tenant() context: TenantRequest,
    @Param('webhook', { schema: idSchema }) webhook: string,
    @Body({ schema: giveWebhookSecretSchema }) { secret }: GiveWebhookSecret,
  ) {
    return this.webhooks.giveSecret(context, webhook, secret);
  }

  @Delete(':webhook')
  @Route({ permission: 'trackers:manage', summary: 'Listen no more; its deliveries go with it' })
  remove(
    @Tenant() context: TenantRequest,
    @Param('webhook', { schema: idSchema }) webhook: string,
  ) {
    return this.webhooks.remove(context, webhook);
  }

  @Get(':webhook/deliveries')
  @Route({
    permission: 'trackers:manage',
    summary: 'What was told and what came of it, newest first',
    responds: pageSchema(webhookDeliverySchema),
  })
  listDeliveries(
    @Tenant() context: TenantRequest,
    @Param('webhook', { schema: idSchema }) webhook: string,
    @Query({ schema: deliveryQuerySchema }) query: DeliveryQuery,
  ) {
    return this.deliveries.list(context, webhook, query);
  }

  @Post(':webhook/deliveries/:delivery/replay')
  @Route({
    permission: 'trackers:manage',
    summary: 'Look at a delivery again',
    responds: webhookDeliverySchema,
    status: 202,
  })
  replay(
    @Tenant() context: TenantRequest,
    @Param('webhook', { schema: idSchema }) webhook: string,
    @Param('delivery', { schema: idSchema }) delivery: string,
  ) {
    return this.deliveries.replay(context, webhook, delivery);
  }
}
