import { Body, Controller, Delete, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type BeginGithubApp,
  beginGithubAppSchema,
  begunGithubAppSchema,
  type FinishGithubApp,
  finishGithubAppSchema,
  githubAppAnswerSchema,
  githubAppSchema,
  githubRepositoriesSchema,
  githubRepositoryQuerySchema,
  idSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import { InstallationsService } from '../installations/installations.service.ts';
import { AppService } from './app.service.ts';

@ApiTags('GitHub')
@Controller('organizations/:organization/github')
export class AppController {
  constructor(
    private readonly apps: AppService,
    private readonly installations: InstallationsService,
  ) {}

  @Get('app')
  @Route({
    permission: 'trackers:manage',
    summary: 'The organization’s GitHub App, and where it is let in',
    responds: githubAppAnswerSchema,
  })
  get(@Tenant() context: TenantRequest) {
    return this.apps.get(context);
  }

  @Post('registrations')
  @Route({
    permission: 'trackers:manage',
    peopleOnly: true,
    summary: 'Begin to make a GitHub App; a page of Pitwall leads on to GitHub',
    responds: begunGithubAppSchema,
    status: 201,
  })
  begin(
    @Tenant() context: TenantRequest,
    @Body({ schema: beginGithubAppSchema }) body: BeginGithubApp,
  ) {
    return this.apps.begin(context, body);
  }

  @Get('registrations/:registration')
  @Route({
    permission: 'trackers:manage',
    peopleOnly: true,
    summary: 'The page that sends the app’s manifest to GitHub',
    mediaType: 'text/html',
  })
  async page(
    @Tenant() context: TenantRequest,
    @Param('registration', { schema: idSchema }) registration: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { html, policy } = await this.apps.page(context, registration);
    void reply.header('content-type', 'text/html; charset=utf-8');
    void reply.header('content-security-policy', policy);
    return html;
  }

  @Post('app')
  @Route({
    permission: 'trackers:manage',
    peopleOnly: true,
    summary: 'Back from GitHub: take the app over by GitHub’s code',
    responds: githubAppSchema,
    status: 201,
  })
  finish(
    @Tenant() context: TenantRequest,
    @Body({ schema: finishGithubAppSchema }) body: FinishGithubApp,
  ) {
    return this.apps.finish(context, body);
  }

  @Delete('app/:app')
  @Route({
    permission: 'trackers:manage',
    peopleOnly: true,
    summary: 'Forget the app’s key and tokens; the app itself is deleted at GitHub',
  })
  remove(@Tenant() context: TenantRequest, @Param('app', { schema: idSchema }) app: string) {
    return this.apps.remove(context, app);
  }

  @Post('app/refresh')
  @Route({
    permission: 'trackers:manage',
    summary: 'Ask GitHub where the app is let in',
    responds: githubAppSchema,
  })
  refresh(@Tenant() context: TenantRequest) {
    return this.apps.refresh(context);
  }

  @Get('installations/:installation/repositories')
  @Route({
    permission: 'trackers:manage',
    summary: 'Repositories that the app may see in one account',
    responds: githubRepositoriesSchema,
  })
  repositories(
    @Tenant() context: TenantRequest,
    @Param('installation', { schema: idSchema }) installation: string,
    @Query({ schema: githubRepositoryQuerySchema }) { search }: { search: string },
  ) {
    return this.installations.repositories(context, installation, search);
  }
}
