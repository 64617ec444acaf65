import { Injectable } from '@nestjs/common';
import type { OwnInvitation, Role } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type SystemTransaction } from '@pitwall/server-db';
import { emailKey } from '@pitwall/server-identity';
import type { PersonRequest } from '@pitwall/server-kernel';
import { InvitationRepository } from './invitation.repository.ts';
import { Joining, unusable } from './joining.ts';

const REASON = 'accept an invitation';

/** Invitations to a person's own address. They are shown only once the person has shown to read mails there. */
@Injectable()
export class OwnInvitationsService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly joining: Joining,
    private readonly audit: AuditLog,
  ) {}

  async list(person: PersonRequest): Promise<{ items: OwnInvitation[] }> {
    const address = confirmedAddress(person);
    if (address === null) return { items: [] };
    return this.database.withSystem(REASON, async (transaction) => {
      const rows = await this.invitations.openFor(transaction, address);
      return {
        items: rows.map(({ id, organization, role, expiresAt }) => ({
          id,
          organizationName: organization.name,
          role: role as Role,
          expiresAt: expiresAt.toISOString(),
        })),
      };
    });
  }

  async accept(person: PersonRequest, id: string): Promise<{ organization: string }> {
    return this.database.withSystem(REASON, async (transaction) =>
      this.joining.join(transaction, person, await this.#find(transaction, person, id)),
    );
  }

  /** The invitation is over, by its link too; who invited sees that it was declined. */
  async decline(person: PersonRequest, id: string): Promise<void> {
    await this.database.withSystem(REASON, async (transaction) => {
      const { organizationId } = await this.#find(transaction, person, id);
      if (!(await this.invitations.decline(transaction, id))) throw unusable();
      await this.audit.record(
        transaction,
        { ...person, organizationId },
        { action: 'invitation.declined', subject: { type: 'invitation', id } },
      );
    });
  }

  async #find(transaction: SystemTransaction, person: PersonRequest, id: string) {
    const address = confirmedAddress(person);
    const row =
      address === null ? null : await this.invitations.findOpenFor(transaction, address, id);
    if (!row) throw unusable();
    return row;
  }
}

const confirmedAddress = ({ principal }: PersonRequest): string | null =>
  principal.kind === 'person' && principal.emailConfirmed ? emailKey(principal.email) : null;
