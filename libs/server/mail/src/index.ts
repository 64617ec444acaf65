export { Mailer, type MailToSend, type PathLink } from './mailer.ts';
export { MailHttpModule, MailJobsModule, MailModule } from './mail.module.ts';
