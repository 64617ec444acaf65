import { Inject, Injectable } from '@nestjs/common';
import { ENVELOPE, type Envelope } from '@pitwall/server-kernel';
import type { ChannelRow } from './channel.repository.ts';

const addressIn = (organization: string, row: string) =>
  ({ organization, table: 'notification_channel', row, field: 'address' }) as const;
const secretIn = (organization: string, row: string) =>
  ({ organization, table: 'notification_channel', row, field: 'secret' }) as const;
const previousIn = (organization: string, row: string) =>
  ({ organization, table: 'notification_channel', row, field: 'previous_secret' }) as const;

/** Addresses and secrets of channels: sealed in the database, opened for a call alone. */
@Injectable()
export class ChannelSecrets {
  constructor(@Inject(ENVELOPE) private readonly envelope: Envelope) {}

  sealAddress(url: string, organization: string, id: string): string {
    return this.envelope.seal(url, addressIn(organization, id));
  }

  sealSecret(secret: string, organization: string, id: string): string {
    return this.envelope.seal(secret, secretIn(organization, id));
  }

  /** The secret that a channel has, sealed as the one before. */
  asPrevious(sealed: string, organization: string, id: string): string {
    const secret = this.envelope.open(sealed, secretIn(organization, id));
    return this.envelope.seal(secret, previousIn(organization, id));
  }

  addressOf({ organizationId, id, address }: ChannelRow): string {
    return this.envelope.open(address, addressIn(organizationId, id));
  }

  /** The secrets that sign at a moment, the newest first. */
  signing(channel: ChannelRow, now: Date): string[] {
    const { organizationId, id, secret, previousSecret, previousUntil } = channel;
    const still = previousSecret !== null && previousUntil !== null && previousUntil > now;
    return [
      ...(secret === null ? [] : [this.envelope.open(secret, secretIn(organizationId, id))]),
      ...(still ? [this.envelope.open(previousSecret, previousIn(organizationId, id))] : []),
    ];
  }
}
