import { Injectable } from '@nestjs/common';
import { ROLE_PERMISSIONS, ROLES } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';
import { ChannelRepository, type ChannelRow } from './channel.repository.ts';

/** An address that fails for so long, with no success between, is tried no more. */
const DISABLED_AFTER = 5 * 24 * 3_600_000;

export interface FailedAttempt {
  /** The receiver says that nothing is there any more. */
  gone: boolean;
  error: string | null;
}

/** Writes down that an address fails; ends a channel that takes nothing any more, and tells who can mend it. */
@Injectable()
export class ChannelTroubles {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async note(
    transaction: TenantTransaction,
    channel: ChannelRow,
    attempt: FailedAttempt,
    now: Date,
  ): Promise<void> {
    const since = channel.failingSince ?? now;
    const trouble = troubleOf(attempt, now.getTime() - since.getTime());
    if (trouble === null) {
      await this.channels.note(transaction, channel.id, { failingSince: since });
      return;
    }
    const note = { failingSince: since, trouble };
    if (!(await this.channels.disable(transaction, channel.id, note))) return;
    const { id, organizationId, name, kind, host } = channel;
    await this.audit.record(
      transaction,
      { organizationId },
      {
        action: 'channel.disabled',
        subject: { type: 'notification_channel', id },
        after: { kind, name, host, trouble },
      },
    );
    await this.events.notable(
      transaction,
      { organizationId, userId: null },
      {
        kind: 'channel_disabled',
        key: `channel:${id}:disabled:${since.toISOString()}`,
        systemId: null,
        about: name,
        detail: trouble,
        target: { page: 'channels' },
        to: await this.channels.keepers(transaction, KEEPERS),
      },
    );
  }
}

const KEEPERS = ROLES.filter((role) => ROLE_PERMISSIONS[role].has('channels:manage'));

/** Why an address is tried no more; null while it is. */
function troubleOf({ gone, error }: FailedAttempt, failingMilliseconds: number): string | null {
  if (gone) return 'Its address answered that it is gone (410).';
  if (failingMilliseconds < DISABLED_AFTER) return null;
  return `Nothing arrived for five days. The last attempt: ${error ?? ''}`;
}
