import { Inject, Injectable } from '@nestjs/common';
import { Database, type TenantContext } from '@pitwall/server-db';
import { ENVELOPE, type Envelope, type SealingContext } from '@pitwall/server-kernel';
import { TrackerError } from '@pitwall/trackers';
import { v7 as uuidv7 } from 'uuid';
import { GitHubClient } from '../api/github-client.ts';
import { AppSecrets } from '../app/app-secrets.ts';
import { InstallationRepository, type TokenRow } from '../installations/installation.repository.ts';

const SECOND = 1_000;
/** A token of an hour is replaced this long before its end; until then others use it on. */
const AHEAD = 5 * 60 * SECOND;
/** With less than this a call could begin with a token and end without. */
const LEAST = 60 * SECOND;
/** Longer than the guarded client lets one request take. */
const LEASE = 20 * SECOND;
const WAIT = 200;

/**
 * Tokens of installations, for an hour each. They are kept sealed for all processes, and one of them fetches
 * the next: a lease of some seconds, which ends by itself where its holder dies.
 */
@Injectable()
export class InstallationTokens {
  readonly #underWay = new Map<string, Promise<string>>();

  constructor(
    private readonly database: Database,
    @Inject(ENVELOPE) private readonly envelope: Envelope,
    private readonly github: GitHubClient,
    private readonly secrets: AppSecrets,
    private readonly installations: InstallationRepository,
  ) {}

  /**
   * For calls to `baseUrl` alone: a token is never sent to another server than the one that gave it. Called
   * outside of transactions, since it may wait for GitHub.
   * @throws TrackerError `gone` for an installation that was taken away, `forbidden` for one that is
   *   suspended or at another GitHub, `unauthorized` where GitHub does not know the app any more
   */
  async of(context: TenantContext, installationId: string, baseUrl: string): Promise<string> {
    const { organizationId } = context;
    const key = `${organizationId} ${installationId} ${baseUrl}`;
    const known = this.#underWay.get(key);
    if (known) return known;
    const asked = this.#token({ organizationId }, installationId, baseUrl).finally(() =>
      this.#underWay.delete(key),
    );
    this.#underWay.set(key, asked);
    return asked;
  }

  /** Told when GitHub has refused a token before its time, as after a change of what it may see. */
  async refused(context: TenantContext, installationId: string, token: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const row = await this.installations.forToken(transaction, installationId);
      if (row?.token && this.envelope.open(row.token, placeOf(row)) === token)
        await this.installations.forget(transaction, row.id, row.token);
    });
  }

  async #token(context: TenantContext, id: string, baseUrl: string): Promise<string> {
    const holder = uuidv7();
    for (const until = Date.now() + 2 * LEASE; Date.now() < until;) {
      const row = await this.#read(context, id);
      if (row.app.baseUrl !== baseUrl)
        throw new TrackerError('forbidden', 'The app is at another GitHub than the repository.');
      const left = row.tokenExpiresAt === null ? 0 : row.tokenExpiresAt.getTime() - Date.now();
      if (row.token !== null && left > AHEAD) return this.envelope.open(row.token, placeOf(row));
      const leased = await this.database.withTenant(context, (transaction) =>
        this.installations.lease(transaction, row, holder, LEASE),
      );
      if (leased) return this.#refresh(context, id, holder);
      if (row.token !== null && left > LEAST) return this.envelope.open(row.token, placeOf(row));
      await new Promise((resolve) => setTimeout(resolve, WAIT));
    }
    throw new TrackerError('unclear', 'GitHub gave no token in time.');
  }

  async #refresh(context: TenantContext, id: string, holder: string): Promise<string> {
    let kept: Parameters<InstallationRepository['keep']>[3] = null;
    try {
      // Read after the lease: whoever had it before may have fetched one at this moment.
      const row = await this.#read(context, id);
      const left = row.tokenExpiresAt === null ? 0 : row.tokenExpiresAt.getTime() - Date.now();
      if (row.token !== null && left > AHEAD) return this.envelope.open(row.token, placeOf(row));
      const proof = await this.secrets.sign(row.app);
      const { token, expiresAt } = await this.github.installationToken(
        row.app.baseUrl,
        proof,
        row.installationId,
      );
      kept = { token: this.envelope.seal(token, placeOf(row)), tokenExpiresAt: expiresAt };
      return token;
    } finally {
      await this.database.withTenant(context, (transaction) =>
        this.installations.keep(transaction, id, holder, kept),
      );
    }
  }

  async #read(context: TenantContext, id: string): Promise<TokenRow> {
    const row = await this.database.withTenant(context, (transaction) =>
      this.installations.forToken(transaction, id),
    );
    if (!row) throw new TrackerError('gone', 'The app is not installed there any more.');
    if (row.suspended)
      throw new TrackerError('forbidden', 'The installation of the app is suspended at GitHub.');
    return row;
  }
}

const placeOf = ({ organizationId, id }: TokenRow): SealingContext => ({
  organization: organizationId,
  table: 'github_installation',
  row: id,
  field: 'token',
});
