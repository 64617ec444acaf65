import { Inject, Injectable } from '@nestjs/common';
import { accountMailJob, organizationMailJob } from '@pitwall/contracts';
import type { SystemTransaction, TenantTransaction } from '@pitwall/server-db';
import { CONFIGURATION, type Configuration, ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import { Outbox } from '@pitwall/server-queue';
import { v7 as uuidv7 } from 'uuid';
import { type MailContent, mailContentSchema } from './mail-content.ts';
import { MailRepository } from './mail.repository.ts';

/** Words, and a path of this Pitwall. */
export interface PathLink {
  label: string;
  path: string;
}

export interface MailToSend {
  /** Whose mail it is; null for one about a person's own account. */
  organizationId: string | null;
  to: string;
  subject: string;
  /** Plain text; HTML is made from it. */
  paragraphs: string[];
  /** The one thing to do: words, and a path of this Pitwall such as `/reset-password#token`. */
  action?: PathLink;
  /** What it tells, under headings; of a list that may be long, what fits a mail. */
  sections?: { heading: string; items: { text: string; detail: string; path: string }[] }[];
  /** Why somebody gets this mail, where it is not because their address was used. */
  because?: string;
  /** Of a mail that comes again and again: the path whose POST ends it, where there is one, and the pages to change it. */
  subscription?: { endPath?: string; links: PathLink[] };
  requestId?: string | null;
}

/** Where a mail's sealed content lives; it opens nowhere else. */
const placeOf = (id: string, organizationId: string | null) => ({
  organization: organizationId,
  table: 'mail',
  row: id,
  field: 'content',
});

/** Leaves mails to be sent. A mail exists exactly when the transaction that decided it committed. */
@Injectable()
export class Mailer {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    private readonly mails: MailRepository,
    private readonly outbox: Outbox,
  ) {}

  /** False where this installation sends no mail: say so, or offer another way. */
  get delivers(): boolean {
    return this.configuration.mail.way !== 'off';
  }

  /**
   * Leaves one mail in the caller's transaction: the organization's own for its mail, the system's for one
   * without. Where no mail is sent, only that is noted.
   */
  async send(transaction: TenantTransaction | SystemTransaction, mail: MailToSend): Promise<void> {
    await this.leave(transaction, mail, true);
  }

  /** Does the same work as `send` and sends nothing, where the time must not tell whether something is sent. */
  async pretend(transaction: SystemTransaction, mail: MailToSend): Promise<void> {
    await this.leave(transaction, mail, false);
  }

  private async leave(
    transaction: TenantTransaction | SystemTransaction,
    mail: MailToSend,
    meant: boolean,
  ): Promise<void> {
    const id = uuidv7();
    const { organizationId } = mail;
    const { way } = this.configuration.mail;
    const sealed = this.envelope.seal(
      JSON.stringify(this.contentOf(mail)),
      placeOf(id, organizationId),
    );
    const kept = meant && way !== 'off';
    const state = kept ? (way === 'smtp' ? 'waiting' : 'caught') : 'dropped';
    await this.mails.insert(transaction, {
      id,
      organizationId,
      state,
      content: kept ? sealed : null,
    });
    if (way !== 'smtp') return;
    const options = { idempotencyKey: id, requestId: mail.requestId ?? undefined };
    if (organizationId === null)
      await this.outbox.enqueue(transaction, accountMailJob, { mailId: id }, options);
    else
      await this.outbox.enqueue(
        transaction,
        organizationMailJob,
        { organizationId, mailId: id },
        options,
      );
  }

  /** What a stored mail says. */
  open(id: string, organizationId: string | null, sealed: string): MailContent {
    return mailContentSchema.parse(
      JSON.parse(this.envelope.open(sealed, placeOf(id, organizationId))),
    );
  }

  private contentOf(mail: MailToSend): MailContent {
    const { to, subject, paragraphs, sections = [], action, because, subscription } = mail;
    return {
      to,
      // A line break in a subject would start another header.
      subject: subject.replaceAll(/[\r\n]+/g, ' '),
      paragraphs,
      sections: sections.map(({ heading, items }) => ({
        heading,
        items: items.map(({ path, ...item }) => ({ ...item, url: this.urlOf(path) })),
      })),
      action: action ? this.linkOf(action) : null,
      because: because ?? null,
      subscription: subscription
        ? {
            endUrl: subscription.endPath === undefined ? null : this.urlOf(subscription.endPath),
            links: subscription.links.map((link) => this.linkOf(link)),
          }
        : null,
    };
  }

  private linkOf({ label, path }: PathLink): { label: string; url: string } {
    return { label, url: this.urlOf(path) };
  }

  private urlOf(path: string): string {
    return `${this.configuration.publicUrl}${path}`;
  }
}
