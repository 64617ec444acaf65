import { Module } from '@nestjs/common';
import { WebhooksModule } from '@pitwall/server-webhooks';
import { GitHubClient } from './api/github-client.ts';
import { AppController } from './app/app.controller.ts';
import { AppRepository } from './app/app.repository.ts';
import { AppSecrets } from './app/app-secrets.ts';
import { AppService } from './app/app.service.ts';
import { InstallationRepository } from './installations/installation.repository.ts';
import { InstallationsService } from './installations/installations.service.ts';
import { InstallationTokens } from './tokens/installation-tokens.ts';

/** An organization's GitHub App and its tokens, without HTTP. */
@Module({
  imports: [WebhooksModule],
  providers: [
    AppService,
    AppRepository,
    AppSecrets,
    GitHubClient,
    InstallationsService,
    InstallationRepository,
    InstallationTokens,
  ],
  exports: [AppService, InstallationsService, InstallationTokens],
})
export class GitHubModule {}

/** The same over HTTP. */
@Module({ imports: [GitHubModule], controllers: [AppController] })
export class GitHubHttpModule {}
