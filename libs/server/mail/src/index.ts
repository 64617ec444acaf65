export { Mailer, type MailToSend } from './mailer.ts';
export { MailHttpModule, MailJobsModule, MailModule } from './mail.module.ts';
