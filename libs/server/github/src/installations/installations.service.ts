import { Injectable } from '@nestjs/common';
import type { GithubInstallation, GithubRepositories } from '@pitwall/contracts';
import { Database, type TenantContext, type TenantTransaction } from '@pitwall/server-db';
import { notFound, ProblemException, type TenantRequest } from '@pitwall/server-kernel';
import { TrackerError } from '@pitwall/trackers';
import { GitHubClient, type RepositoryAtGitHub } from '../api/github-client.ts';
import { AppRepository } from '../app/app.repository.ts';
import { AppSecrets } from '../app/app-secrets.ts';
import { InstallationTokens } from '../tokens/installation-tokens.ts';
import { InstallationRepository } from './installation.repository.ts';

const SHOWN = 100;

/** Where the app was let in. GitHub is asked: what a browser brings along is believed by nobody. */
@Injectable()
export class InstallationsService {
  constructor(
    private readonly database: Database,
    private readonly apps: AppRepository,
    private readonly secrets: AppSecrets,
    private readonly github: GitHubClient,
    private readonly installations: InstallationRepository,
    private readonly tokens: InstallationTokens,
  ) {}

  async list(transaction: TenantTransaction): Promise<GithubInstallation[]> {
    const rows = await this.installations.list(transaction);
    return rows.map(({ repositories, ...row }) => ({
      ...row,
      repositories: repositories === 'all' ? 'all' : 'selected',
    }));
  }

  /** @throws TrackerError with what GitHub answered; ProblemException where there is no app */
  async refresh({ organizationId }: TenantContext): Promise<void> {
    const app = await this.database.withTenant({ organizationId }, (transaction) =>
      this.apps.find(transaction),
    );
    if (!app) throw notFound('GitHub App');
    const found = await this.github.installations(app.baseUrl, await this.secrets.sign(app));
    await this.database.withTenant({ organizationId }, (transaction) =>
      this.installations.replace(transaction, app, found),
    );
  }

  /** Those that an installation may see and whose name has the words in it, by name. */
  async repositories(
    context: TenantRequest,
    id: string,
    search: string,
  ): Promise<GithubRepositories> {
    const found = await this.read(context, id).catch((error: unknown) => {
      if (error instanceof TrackerError) return error.message;
      throw error;
    });
    if (typeof found === 'string') return { items: [], more: false, problem: found };
    const wanted = search.trim().toLowerCase();
    const items = found
      .filter(({ full_name }) => full_name.toLowerCase().includes(wanted))
      .sort((one, other) => one.full_name.localeCompare(other.full_name))
      .map(({ full_name: name, private: isPrivate, default_branch: defaultBranch }) => ({
        name,
        private: isPrivate,
        defaultBranch,
      }));
    return { items: items.slice(0, SHOWN), more: items.length > SHOWN, problem: null };
  }

  /**
   * A credential may name an installation: of this organization, and for the server that gave its tokens.
   * @throws ProblemException `resource.not_found`, `request.invalid`
   */
  async refuseUnusable(
    transaction: TenantTransaction,
    baseUrl: string,
    credential: object | undefined,
  ): Promise<void> {
    if (credential === undefined || !('installationId' in credential)) return;
    const row = await this.installations.forToken(transaction, String(credential.installationId));
    if (!row) throw notFound('installation');
    if (row.app.baseUrl !== baseUrl)
      throw new ProblemException(
        'request.invalid',
        `The app is at ${row.app.baseUrl}. Give that as the address of the connection.`,
      );
  }

  private async read(context: TenantRequest, id: string): Promise<RepositoryAtGitHub[]> {
    const row = await this.database.withTenant(context, (transaction) =>
      this.installations.forToken(transaction, id),
    );
    if (!row) throw notFound('installation');
    const { baseUrl } = row.app;
    return this.github.repositories(baseUrl, await this.tokens.of(context, id, baseUrl));
  }
}
