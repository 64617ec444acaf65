import { accountMailJob, type JobPayload, organizationMailJob } from '@pitwall/contracts';
import { type HandlesJob, type JobContext, JobHandler } from '@pitwall/server-queue';
import { MailSender } from './mail-sender.ts';

/** Sends an organization's mail. */
@JobHandler(organizationMailJob)
export class OrganizationMailHandler implements HandlesJob<typeof organizationMailJob> {
  constructor(private readonly sender: MailSender) {}

  async handle({ mailId }: JobPayload<typeof organizationMailJob>): Promise<void> {
    await this.sender.send(mailId);
  }

  async failed(
    { mailId }: JobPayload<typeof organizationMailJob>,
    _context: JobContext<string>,
    message: string,
  ): Promise<void> {
    await this.sender.giveUp(mailId, message);
  }
}

/** Sends a mail about a person's account. */
@JobHandler(accountMailJob)
export class AccountMailHandler implements HandlesJob<typeof accountMailJob> {
  constructor(private readonly sender: MailSender) {}

  async handle({ mailId }: JobPayload<typeof accountMailJob>): Promise<void> {
    await this.sender.send(mailId);
  }

  async failed(
    { mailId }: JobPayload<typeof accountMailJob>,
    _context: JobContext<null>,
    message: string,
  ): Promise<void> {
    await this.sender.giveUp(mailId, message);
  }
}
