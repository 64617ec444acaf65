import { Module } from '@nestjs/common';
import { MailModule } from '@pitwall/server-mail';
import { OrganizationsModule } from '@pitwall/server-organizations';
import { ChannelRepository } from './channels/channel.repository.ts';
import { ChannelSecrets } from './channels/channel-secrets.ts';
import { ChannelTeller } from './channels/channel-teller.ts';
import { ChannelTroubles } from './channels/channel-troubles.ts';
import { ChannelsController } from './channels/channels.controller.ts';
import { ChannelsService } from './channels/channels.service.ts';
import { DeliverHandler } from './channels/deliver.handler.ts';
import { DeliveryRepository } from './channels/delivery.repository.ts';
import { DeliverySender } from './channels/delivery-sender.ts';
import { SystemNameRepository } from './channels/system-name.repository.ts';
import { DigestHandler } from './digests/digest.handler.ts';
import { DigestRepository } from './digests/digest.repository.ts';
import { DigestService } from './digests/digest.service.ts';
import { DueHandler } from './digests/due.handler.ts';
import { DueService } from './digests/due.service.ts';
import { EventRecorder } from './events/event-recorder.ts';
import { EventRepository } from './events/event.repository.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { InboxService } from './inbox/inbox.service.ts';
import { NotificationRepository } from './inbox/notification.repository.ts';
import { NotificationsUpkeepHandler } from './inbox/notifications-upkeep.handler.ts';
import { PreferenceRepository } from './preferences/preference.repository.ts';
import { PreferencesService } from './preferences/preferences.service.ts';
import { UnsubscribeController } from './preferences/unsubscribe.controller.ts';
import { NotifyHandler } from './telling/notify.handler.ts';
import { RecipientRepository } from './telling/recipient.repository.ts';
import { TellingRepository } from './telling/telling.repository.ts';
import { TellingService } from './telling/telling.service.ts';

/**
 * Writes down what people are to be told, wherever it happens: a process that changes anything imports it.
 * It needs the queue's outbox.
 */
@Module({ providers: [EventRecorder, EventRepository], exports: [EventRepository] })
export class NotableEventsModule {}

/** What people are told, and how they want it. */
@Module({
  imports: [NotableEventsModule, MailModule, OrganizationsModule],
  providers: [
    InboxService,
    NotificationRepository,
    PreferencesService,
    PreferenceRepository,
    RecipientRepository,
    TellingRepository,
    TellingService,
    DigestRepository,
    DigestService,
    DueService,
    ChannelsService,
    ChannelRepository,
    ChannelSecrets,
    ChannelTeller,
    ChannelTroubles,
    DeliveryRepository,
    DeliverySender,
    SystemNameRepository,
  ],
  exports: [
    ChannelsService,
    DeliveryRepository,
    DeliverySender,
    InboxService,
    PreferencesService,
    TellingService,
    DigestService,
    DueService,
    NotificationRepository,
  ],
})
export class NotificationsModule {}

/** The same over HTTP. */
@Module({
  imports: [NotificationsModule],
  controllers: [InboxController, UnsubscribeController, ChannelsController],
})
export class NotificationsHttpModule {}

/** The jobs, for a worker. */
@Module({
  imports: [NotificationsModule],
  providers: [NotifyHandler, DigestHandler, DeliverHandler, DueHandler, NotificationsUpkeepHandler],
})
export class NotificationsJobsModule {}
