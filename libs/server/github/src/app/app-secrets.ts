import { Inject, Injectable } from '@nestjs/common';
import { ENVELOPE, type Envelope, type SealingContext } from '@pitwall/server-kernel';
import { appToken } from '../api/app-token.ts';
import type { AppRow } from './app.repository.ts';

/** The app's private key: sealed, and opened to sign alone. */
@Injectable()
export class AppSecrets {
  constructor(@Inject(ENVELOPE) private readonly envelope: Envelope) {}

  seal(organizationId: string, id: string, privateKey: string): string {
    return this.envelope.seal(privateKey, keyOf(organizationId, id));
  }

  /** Proves for some minutes that the caller is the app. */
  sign(app: Pick<AppRow, 'id' | 'organizationId' | 'appId' | 'privateKey'>): Promise<string> {
    const key = this.envelope.open(app.privateKey, keyOf(app.organizationId, app.id));
    return appToken(String(app.appId), key);
  }
}

const keyOf = (organization: string, row: string): SealingContext => ({
  organization,
  table: 'github_app',
  row,
  field: 'private_key',
});
