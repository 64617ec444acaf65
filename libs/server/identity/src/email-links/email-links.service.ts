import { Injectable } from '@nestjs/common';
import type { SystemTransaction } from '@pitwall/server-db';
import { ProblemException } from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import { hashToken, randomText } from '../tokens/secret-token.ts';
import { type Account, AccountRepository } from '../accounts/account.repository.ts';
import { EmailLinkRepository, type LinkPurpose, type UsedLink } from './email-link.repository.ts';

/** What a mailed link is for: how long it is good, and what the mail around it says. */
interface LinkMail {
  minutes: number;
  page: string;
  label: string;
  subject: string;
  paragraphs: (email: string) => string[];
}

const MAILS: Record<LinkPurpose, LinkMail> = {
  confirm: {
    minutes: 24 * 60,
    page: '/confirm-email',
    label: 'Confirm this address',
    subject: 'Confirm your e-mail address',
    paragraphs: (email) => [
      `Welcome to Pitwall. Confirm that ${email} is yours, so that invitations to it reach you.`,
      'The link works once, for a day. If you did not sign up, you need not do anything.',
    ],
  },
  change: {
    minutes: 60,
    page: '/confirm-email',
    label: 'Use this address',
    subject: 'Confirm your new e-mail address',
    paragraphs: (email) => [
      `You asked to sign in to Pitwall as ${email} from now on.`,
      'The link works once, for an hour. Until you open it, your address stays as it is.',
    ],
  },
  reset: {
    minutes: 30,
    page: '/reset-password',
    label: 'Choose a new password',
    subject: 'Choose a new password',
    paragraphs: () => [
      'Someone, hopefully you, asked for a new password for your Pitwall account.',
      'The link works once, for half an hour. If it was not you, your password stays as it is and you need not do anything.',
    ],
  },
};

/** Links that prove, by being opened, that a person reads mails at an address. */
@Injectable()
export class EmailLinks {
  constructor(
    private readonly links: EmailLinkRepository,
    private readonly accounts: AccountRepository,
    private readonly mailer: Mailer,
  ) {}

  /**
   * Leaves a link and its mail. Without a person (a reset for an address that has no account) the same is
   * written and nothing is sent, so that nobody can tell by the time it takes.
   */
  async send(
    transaction: SystemTransaction,
    link: { purpose: LinkPurpose; userId: string | null; email: string; requestId: string },
  ): Promise<void> {
    const { minutes, page, label, subject, paragraphs } = MAILS[link.purpose];
    const token = randomText(40);
    await this.links.create(transaction, {
      tokenHash: hashToken(token),
      userId: link.userId,
      purpose: link.purpose,
      email: link.email,
      expiresAt: new Date(Date.now() + minutes * 60_000),
    });
    const mail = {
      organizationId: null,
      to: link.email,
      subject,
      paragraphs: paragraphs(link.email),
      // In the fragment, so that the token stands in no server's log.
      action: { label, path: `${page}#${token}` },
      requestId: link.requestId,
    };
    if (link.userId === null) await this.mailer.pretend(transaction, mail);
    else await this.mailer.send(transaction, mail);
  }

  /** Whose open link it is; it stays open. Throws `link.unusable` as `use` does. */
  async personOf(
    transaction: SystemTransaction,
    token: string,
    purpose: LinkPurpose,
  ): Promise<Account> {
    const userId = await this.links.personOf(transaction, hashToken(token), purpose);
    const person = userId === null ? null : await this.accounts.find(transaction, userId);
    if (person === null) throw unusable();
    return person;
  }

  /** Uses a link up. Throws `link.unusable` where it is unknown, used or too old. */
  async use(
    transaction: SystemTransaction,
    token: string,
    ...purposes: LinkPurpose[]
  ): Promise<UsedLink & { purpose: LinkPurpose }> {
    for (const purpose of purposes) {
      const used = await this.links.use(transaction, hashToken(token), purpose);
      if (used) return { ...used, purpose };
    }
    throw unusable();
  }
}

const unusable = (): ProblemException =>
  new ProblemException(
    'link.unusable',
    'This link has been used or is too old. Ask for a new one.',
  );
