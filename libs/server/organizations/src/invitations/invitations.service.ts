import { Inject, Injectable } from '@nestjs/common';
import {
  type createInvitationSchema,
  type Invitation,
  mayGrantRole,
  type Page,
  type PageQuery,
  type Role,
  isolated,
  dayInWords,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { emailKey, hashToken, randomText } from '@pitwall/server-identity';
import {
  CONFIGURATION,
  type Configuration,
  decodeCursor,
  notFound,
  pageOf,
  type PersonRequest,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { Mailer } from '@pitwall/server-mail';
import { z } from 'zod';
import { MembersService } from '../members/members.service.ts';
import { OrganizationRepository } from '../organizations/organization.repository.ts';
import { InvitationMails } from './invitation-mails.ts';
import { InvitationRepository, type InvitationRow } from './invitation.repository.ts';
import { Joining, unusable } from './joining.ts';

type CreateInvitation = z.infer<typeof createInvitationSchema>;
const DAY = 86_400_000;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly audit: AuditLog,
    private readonly joining: Joining,
    private readonly members: MembersService,
    private readonly organizations: OrganizationRepository,
    private readonly mailer: Mailer,
    private readonly mails: InvitationMails,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async create(
    context: TenantRequest,
    { role, email, send, days, ...access }: CreateInvitation,
  ): Promise<Invitation & { link: string }> {
    if (!mayGrantRole(context.role, role)) {
      throw new ProblemException(
        'permission.denied',
        'You cannot invite someone to a role above your own.',
      );
    }
    if (send && email !== undefined) await this.takeMail(context, email);
    const token = randomText(40);
    return this.database.withTenant(context, async (transaction) => {
      const { systemIds, expiresAt } = await this.members.accessOf(transaction, {
        role,
        ...access,
      });
      const row = await this.invitations.create(transaction, {
        organizationId: context.organizationId,
        tokenHash: hashToken(token),
        role,
        email: email ?? null,
        emailKey: email === undefined ? null : emailKey(email),
        systemIds: [...systemIds],
        accessUntil: expiresAt,
        sentAt: send ? new Date() : null,
        invitedById: context.userId,
        expiresAt: new Date(Date.now() + days * DAY),
      });
      if (send) await this.mail(transaction, context, row, token);
      await this.audit.record(transaction, context, {
        action: 'invitation.created',
        subject: { type: 'invitation', id: row.id },
        after: {
          role,
          email: email ?? null,
          expiresAt: row.expiresAt,
          ...(role === 'reviewer' ? { systems: systemIds, until: expiresAt } : {}),
        },
      });
      // In the fragment, so that the token stands in no server's log.
      return { ...present(row), link: `${this.configuration.publicUrl}/invitation#${token}` };
    });
  }

  /** Mails an open invitation again, with a new link for as many days; the one before works no more. */
  async resend(context: TenantRequest, id: string): Promise<Invitation> {
    const token = randomText(40);
    const { email } = await this.database.withTenant(context, (transaction) =>
      this.mailable(transaction, id),
    );
    await this.takeMail(context, email);
    return this.database.withTenant(context, async (transaction) => {
      const row = await this.mailable(transaction, id);
      const days = row.expiresAt.getTime() - (row.sentAt ?? row.createdAt).getTime();
      const change = {
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + days),
        sentAt: new Date(),
      };
      if (!(await this.invitations.renew(transaction, id, change))) {
        throw new ProblemException('resource.conflict', 'This invitation is not open any more.');
      }
      await this.mail(transaction, context, { ...row, ...change }, token);
      await this.audit.record(transaction, context, {
        action: 'invitation.sent',
        subject: { type: 'invitation', id },
        after: { email: row.email, expiresAt: change.expiresAt },
      });
      return present({ ...row, ...change });
    });
  }

  private async mailable(
    transaction: TenantTransaction,
    id: string,
  ): Promise<InvitationRow & { email: string }> {
    const row = await this.invitations.find(transaction, id);
    if (!row) throw notFound('invitation');
    const { email } = row;
    if (email === null) {
      throw new ProblemException(
        'resource.conflict',
        'This invitation has no address. Make a new one and pass its link on.',
      );
    }
    return { ...row, email };
  }

  /** Where no mail is sent, there is none to count: `mail` says so. */
  private async takeMail({ organizationId }: TenantRequest, email: string): Promise<void> {
    if (this.mailer.delivers) await this.mails.take(organizationId, email);
  }

  private async mail(
    transaction: TenantTransaction,
    context: TenantRequest,
    { email, role, expiresAt }: InvitationRow,
    token: string,
  ): Promise<void> {
    if (!this.mailer.delivers || email === null) {
      throw new ProblemException(
        'resource.conflict',
        'This Pitwall sends no mail. Make the invitation without sending it, and pass its link on.',
      );
    }
    const name = isolated((await this.organizations.own(transaction)).name);
    await this.mailer.send(transaction, {
      organizationId: context.organizationId,
      to: email,
      subject: `You are invited to ${name}`,
      paragraphs: [
        `${name} invites you to Pitwall, as ${withArticle(role)}.`,
        `Pitwall tells a team what breaks next as its systems grow, and what to do about it. The link lets one person in, until ${dayInWords(expiresAt.toISOString())} (UTC). If you did not expect it, do nothing.`,
      ],
      action: { label: 'See the invitation', path: `/invitation#${token}` },
      requestId: context.requestId,
    });
  }

  async list(context: TenantRequest, { cursor, limit }: PageQuery): Promise<Page<Invitation>> {
    const before = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) =>
      pageOf(
        await this.invitations.list(transaction, before, limit + 1),
        limit,
        (row) => row.id,
        present,
      ),
    );
  }

  async revoke(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const row = await this.invitations.find(transaction, id);
      if (!row) throw notFound('invitation');
      if (row.acceptedAt) {
        throw new ProblemException(
          'resource.conflict',
          'This invitation was accepted already. Remove the member instead.',
        );
      }
      await this.invitations.revoke(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'invitation.revoked',
        subject: { type: 'invitation', id },
      });
    });
  }

  async preview(
    token: string,
  ): Promise<{ organizationName: string; role: Role; expiresAt: string }> {
    const row = await this.database.withSystem('accept an invitation', (transaction) =>
      this.invitations.findOpen(transaction, hashToken(token)),
    );
    if (!row) throw unusable();
    return {
      organizationName: row.organization.name,
      role: row.role as Role,
      expiresAt: row.expiresAt.toISOString(),
    };
  }

  /** Makes the person a member. One who is a member already stays as they are, and the link stays open. */
  async accept(person: PersonRequest, token: string): Promise<{ organization: string }> {
    return this.database.withSystem('accept an invitation', async (transaction) => {
      const row = await this.invitations.findOpen(transaction, hashToken(token));
      if (!row) throw unusable();
      return this.joining.join(transaction, person, row);
    });
  }
}

function present(row: InvitationRow): Invitation {
  const state = row.acceptedAt
    ? 'accepted'
    : row.declinedAt
      ? 'declined'
      : row.revokedAt
        ? 'revoked'
        : row.expiresAt <= new Date()
          ? 'expired'
          : 'open';
  return {
    id: row.id,
    role: row.role as Role,
    email: row.email,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    state,
  };
}

/** "an admin", "a member". */
const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
