import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { TrackerProvider } from '@pitwall/contracts';
import { ENVELOPE, type Envelope, type SealingContext } from '@pitwall/server-kernel';
import { webhooksOf } from '../providers/registered.ts';
import type { ReachedWebhook, WebhookRow } from './webhook.repository.ts';

/** Makes and opens the secrets that deliveries are signed with. */
@Injectable()
export class WebhookSecrets {
  constructor(@Inject(ENVELOPE) private readonly envelope: Envelope) {}

  /** 256 bits of chance, as GitHub advises, in the form that the provider wants. */
  make(provider: TrackerProvider): string {
    return webhooksOf(provider).makeSecret?.() ?? randomBytes(32).toString('base64url');
  }

  makeAddress(): string {
    return randomBytes(24).toString('base64url');
  }

  seal(organizationId: string, id: string, secret: string): string {
    return this.envelope.seal(secret, secretOf(organizationId, id));
  }

  /** The secret that counts until now, sealed as the one of before. */
  sealPrevious(organizationId: string, { id, secret }: Pick<WebhookRow, 'id' | 'secret'>): string {
    const opened = this.envelope.open(secret, secretOf(organizationId, id));
    return this.envelope.seal(opened, previousSecretOf(organizationId, id));
  }

  /** Those that count now, the newest first. */
  valid({ organizationId, id, secret, previousSecret }: ReachedWebhook): string[] {
    const newest = this.envelope.open(secret, secretOf(organizationId, id));
    if (previousSecret === null) return [newest];
    return [newest, this.envelope.open(previousSecret, previousSecretOf(organizationId, id))];
  }
}

const secretOf = (organization: string, row: string): SealingContext => ({
  organization,
  table: 'webhook',
  row,
  field: 'secret',
});

const previousSecretOf = (organization: string, row: string): SealingContext => ({
  organization,
  table: 'webhook',
  row,
  field: 'previous_secret',
});
