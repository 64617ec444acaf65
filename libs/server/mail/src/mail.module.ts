import { Module } from '@nestjs/common';
import { Outbox } from '@pitwall/server-queue';
import { MailRepository } from './mail.repository.ts';
import { MailboxController } from './mailbox/mailbox.controller.ts';
import { MailboxService } from './mailbox/mailbox.service.ts';
import { Mailer } from './mailer.ts';
import { AccountMailHandler, OrganizationMailHandler } from './sending/mail.handlers.ts';
import { MailSender } from './sending/mail-sender.ts';
import { SmtpTransport } from './sending/smtp-transport.ts';

/** Leaving mails to be sent. The outbox holds no state, so a feature alone has its own. */
@Module({ providers: [Mailer, MailRepository, Outbox], exports: [Mailer, MailRepository] })
export class MailModule {}

/** The mailbox of the embedded mode. */
@Module({ imports: [MailModule], controllers: [MailboxController], providers: [MailboxService] })
export class MailHttpModule {}

/** Sending them, for a worker. */
@Module({
  imports: [MailModule],
  providers: [MailSender, SmtpTransport, OrganizationMailHandler, AccountMailHandler],
})
export class MailJobsModule {}
