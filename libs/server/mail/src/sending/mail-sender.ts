import { Injectable } from '@nestjs/common';
import { PermanentJobError } from '@pitwall/server-queue';
import { Mailer } from '../mailer.ts';
import { MailRepository } from '../mail.repository.ts';
import { SmtpTransport } from './smtp-transport.ts';

/** Sends stored mails. Their receivers and texts reach neither logs nor the queue. */
@Injectable()
export class MailSender {
  constructor(
    private readonly mails: MailRepository,
    private readonly mailer: Mailer,
    private readonly transport: SmtpTransport,
  ) {}

  /** Sends a mail unless it has ended. Throws without the server's words, which may repeat the address. */
  async send(id: string): Promise<void> {
    const mail = await this.mails.find(id);
    if (!mail || mail.state !== 'waiting' || mail.content === null) return;
    const content = this.mailer.open(id, mail.organizationId, mail.content);
    try {
      await this.transport.send(id, content);
    } catch (error) {
      throw failureOf(error);
    }
    await this.mails.end(id, 'sent', null);
  }

  async giveUp(id: string, message: string): Promise<void> {
    await this.mails.end(id, 'failed', message);
  }
}

function failureOf(error: unknown): Error {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const said = responseCode === undefined ? (code ?? 'no code') : `${code} ${responseCode}`;
  // The receiver is refused for good; a refused sign-in (EAUTH) is the operator's to mend meanwhile.
  const forGood = responseCode !== undefined && responseCode >= 500 && responseCode !== 503;
  if (forGood && (code === 'EENVELOPE' || code === 'EMESSAGE'))
    return new PermanentJobError(`The mail server refused this mail (${said}).`);
  return new Error(`The mail server did not take the mail (${said}).`);
}
