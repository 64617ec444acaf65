import { Module } from '@nestjs/common';
import { DeliveriesService } from './deliveries/deliveries.service.ts';
import { DeliveryRepository } from './deliveries/delivery.repository.ts';
import { WebhookRepository } from './endpoints/webhook.repository.ts';
import { WebhookSecrets } from './endpoints/webhook-secrets.ts';
import { WebhooksController } from './endpoints/webhooks.controller.ts';
import { WebhooksService } from './endpoints/webhooks.service.ts';
import { IntakeController } from './intake/intake.controller.ts';
import { IntakeService } from './intake/intake.service.ts';

/** What trackers tell, without HTTP. It needs the queue's outbox. */
@Module({
  providers: [
    WebhooksService,
    WebhookRepository,
    WebhookSecrets,
    DeliveriesService,
    DeliveryRepository,
  ],
  exports: [WebhooksService, DeliveriesService, DeliveryRepository],
})
export class WebhooksModule {}

/** The same over HTTP. */
@Module({
  imports: [WebhooksModule],
  providers: [IntakeService, WebhookRepository, WebhookSecrets],
  controllers: [WebhooksController, IntakeController],
})
export class WebhooksHttpModule {}
