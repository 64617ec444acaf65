import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { BeginGithubApp, FinishGithubApp, GithubApp } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  CONFIGURATION,
  type Configuration,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { WebhooksService } from '@pitwall/server-webhooks';
import { v7 as uuidv7 } from 'uuid';
import { GitHubClient } from '../api/github-client.ts';
import { orProblem } from '../api/github-problem.ts';
import { InstallationsService } from '../installations/installations.service.ts';
import { AppRepository, type AppRow } from './app.repository.ts';
import { AppSecrets } from './app-secrets.ts';
import { apiOf, isReachable, manifestOf } from './manifest.ts';
import { registrationPage } from './registration-page.ts';

/** As long as GitHub's code is good. */
const HOUR = 3_600_000;

/** An organization's own GitHub App: made from a manifest, in a minute, without copying a key. */
@Injectable()
export class AppService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly apps: AppRepository,
    private readonly secrets: AppSecrets,
    private readonly github: GitHubClient,
    private readonly installations: InstallationsService,
    private readonly webhooks: WebhooksService,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest): Promise<{ app: GithubApp | null }> {
    return this.database.withTenant(context, async (transaction) => {
      const app = await this.apps.find(transaction);
      return { app: app && (await this.present(transaction, app)) };
    });
  }

  /** Leads to a page from which GitHub is asked for the app. What is begun here is this person's alone. */
  async begin(context: TenantRequest, { site, owner }: BeginGithubApp): Promise<{ page: string }> {
    const state = randomBytes(32).toString('base64url');
    const { organizationId, userId } = context;
    const id = await this.database.withTenant(context, async (transaction) => {
      await this.refuseSecond(transaction);
      return this.apps.begin(transaction, {
        organizationId,
        userId,
        state,
        site,
        owner,
        webhookAddress: isReachable(this.configuration.publicUrl)
          ? this.webhooks.newAddress()
          : null,
        expiresAt: new Date(Date.now() + HOUR),
      });
    });
    return { page: `/api/v1/organizations/${organizationId}/github/registrations/${id}` };
  }

  /** The page itself. @throws ProblemException `resource.not_found` for what was not begun within the last hour */
  async page(context: TenantRequest, id: string): Promise<{ html: string; policy: string }> {
    return this.database.withTenant(context, async (transaction) => {
      const begun = await this.apps.begun(transaction, { id });
      if (!begun) throw notFound('registration');
      const organization = await this.apps.organization(transaction);
      const { publicUrl } = this.configuration;
      const manifest = manifestOf({
        organization,
        publicUrl,
        webhookAddress: begun.webhookAddress,
      });
      return registrationPage({ ...begun, manifest });
    });
  }

  /** Back from GitHub, with its code: the app's key comes from GitHub to here and is shown to nobody. */
  async finish(context: TenantRequest, { code, state }: FinishGithubApp): Promise<GithubApp> {
    const { organizationId, userId } = context;
    const { site, webhookAddress } = await this.database.withTenant(
      context,
      async (transaction) => {
        const begun = await this.apps.begun(transaction, { userId, state });
        if (!begun) throw unknownState();
        await this.refuseSecond(transaction);
        return begun;
      },
    );
    const baseUrl = apiOf(site);
    const made = await orProblem(this.github.convert(baseUrl, code));
    const id = uuidv7();
    await this.database.withTenant(context, async (transaction) => {
      if (!(await this.apps.end(transaction, userId, state))) throw unknownState();
      const app = {
        id,
        organizationId,
        baseUrl,
        appId: BigInt(made.id),
        name: made.name,
        url: made.html_url,
        privateKey: this.secrets.seal(organizationId, id, made.pem),
        createdById: userId,
      };
      if (!(await this.apps.insert(transaction, app))) throw second();
      if (webhookAddress !== null && made.webhook_secret !== null)
        await this.webhooks.listen(transaction, {
          organizationId,
          provider: 'github',
          githubAppId: id,
          address: webhookAddress,
          secret: made.webhook_secret,
        });
      await this.audit.record(transaction, context, {
        action: 'github_app.created',
        subject: { type: 'github_app', id },
        after: { name: made.name, url: made.html_url },
      });
    });
    // One that was let in on the way is known at once; else the page asks again.
    await this.installations.refresh(context).catch(() => undefined);
    return this.database.withTenant(context, async (transaction) =>
      this.present(transaction, await this.find(transaction)),
    );
  }

  /** Forgets the key and the tokens. The app itself is deleted at GitHub, by its owner. */
  async remove(context: TenantRequest, wanted: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id, name, url } = await this.find(transaction);
      if (id !== wanted) throw notFound('GitHub App');
      await this.apps.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'github_app.removed',
        subject: { type: 'github_app', id },
        before: { name, url },
      });
    });
  }

  /** As it is at GitHub now: where it was let in meanwhile, and where no more. */
  async refresh(context: TenantRequest): Promise<GithubApp> {
    await orProblem(this.installations.refresh(context));
    return this.database.withTenant(context, async (transaction) =>
      this.present(transaction, await this.find(transaction)),
    );
  }

  private async find(transaction: TenantTransaction): Promise<AppRow> {
    const app = await this.apps.find(transaction);
    if (!app) throw notFound('GitHub App');
    return app;
  }

  private async refuseSecond(transaction: TenantTransaction): Promise<void> {
    if (await this.apps.find(transaction)) throw second();
  }

  private async present(transaction: TenantTransaction, app: AppRow): Promise<GithubApp> {
    const { id, name, url, baseUrl, webhookId, createdAt } = app;
    return {
      id,
      name,
      url,
      installUrl: `${url}/installations/new`,
      baseUrl,
      webhookId,
      installations: await this.installations.list(transaction),
      createdAt: createdAt.toISOString(),
    };
  }
}

const unknownState = (): ProblemException =>
  new ProblemException(
    'link.unusable',
    'This was not begun by you here within the last hour, or is done already. Begin again.',
  );

const second = (): ProblemException =>
  new ProblemException(
    'resource.taken',
    'The organization has its app. Remove it before you make another.',
  );
