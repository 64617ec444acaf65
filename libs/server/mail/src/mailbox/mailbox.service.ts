import { Inject, Injectable } from '@nestjs/common';
import type { CaughtMail, Page, PageQuery } from '@pitwall/contracts';
import {
  CONFIGURATION,
  type Configuration,
  decodeCursor,
  isLoopbackName,
  notFound,
  pageOf,
} from '@pitwall/server-kernel';
import { z } from 'zod';
import { Mailer } from '../mailer.ts';
import { MailRepository } from '../mail.repository.ts';

/** Where a request comes from, and the name by which it asks for this server. */
export interface Caller {
  address: string;
  host: string;
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** The mails that the embedded mode keeps, so that every flow can be clicked through without a mail server. */
@Injectable()
export class MailboxService {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly mails: MailRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Newest first. Whoever reads it can sign in as anyone: it is there for this machine alone. */
  async list(caller: Caller, { cursor, limit }: PageQuery): Promise<Page<CaughtMail>> {
    this.refuseElsewhere(caller);
    const before = decodeCursor(cursor, z.uuid());
    const rows = await this.mails.caught(before, limit + 1);
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      ({ id, organizationId, content, createdAt }) => {
        const { subscription, ...mail } = this.mailer.open(id, organizationId, content ?? '');
        return {
          id,
          at: createdAt.toISOString(),
          ...mail,
          links: subscription?.links ?? [],
        };
      },
    );
  }

  async empty(caller: Caller): Promise<void> {
    this.refuseElsewhere(caller);
    await this.mails.emptyMailbox();
  }

  private refuseElsewhere({ address, host }: Caller): void {
    const { mode, mail } = this.configuration;
    const open = mode === 'embedded' && mail.way === 'mailbox';
    // A foreign name that was made to lead to this machine is not this machine's.
    if (!open || !LOOPBACK.test(address) || !isLoopbackName(nameOf(host)))
      throw notFound('mailbox');
  }
}

const nameOf = (host: string): string =>
  URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
