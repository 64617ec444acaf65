export { DeliveryRepository, type DeliveryRow } from './deliveries/delivery.repository.ts';
export { WebhooksService } from './endpoints/webhooks.service.ts';
export type { WebhookSignal } from './providers/webhook-provider.ts';
export { WebhooksHttpModule, WebhooksModule } from './webhooks.module.ts';
