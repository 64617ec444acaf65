import { Injectable } from '@nestjs/common';
import { AuditLog } from '@pitwall/server-audit';
import type { SystemTransaction } from '@pitwall/server-db';
import { type PersonRequest, ProblemException } from '@pitwall/server-kernel';
import { InvitationRepository, type InvitationRow } from './invitation.repository.ts';

/** What follows when somebody accepts an invitation, whichever way they found it. */
@Injectable()
export class Joining {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Makes the person a member. One who is a member already stays as they are. */
  async join(
    transaction: SystemTransaction,
    person: PersonRequest,
    row: InvitationRow & { organization: { slug: string } },
  ): Promise<{ organization: string }> {
    const { organizationId } = row;
    if (!(await this.invitations.isMember(transaction, organizationId, person.userId))) {
      if (!(await this.invitations.accept(transaction, row.id))) throw unusable();
      await this.invitations.addMember(transaction, person.userId, row);
      await this.audit.record(
        transaction,
        { ...person, organizationId },
        {
          action: 'member.joined',
          subject: { type: 'user', id: person.userId },
          after: { role: row.role, invitation: row.id },
        },
      );
    }
    return { organization: row.organization.slug };
  }
}

export const unusable = (): ProblemException =>
  new ProblemException(
    'invitation.unusable',
    'This invitation has expired, was revoked or was used. Ask for a new one.',
  );
