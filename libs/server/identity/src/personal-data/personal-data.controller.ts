import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  accountDeletionSchema,
  accountExportListSchema,
  accountExportSchema,
  deleteAccountSchema,
  idSchema,
} from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../account/account.service.ts';
import { SignedInPerson } from '../account/signed-in-person.decorator.ts';
import { originOf } from '../events/account-log.ts';
import { SignInThrottle } from '../throttle/sign-in-throttle.ts';
import { AccountDeletionService } from './account-deletion.service.ts';
import { AccountExportsService } from './account-exports.service.ts';

const EXPORTS_AN_HOUR = 5;

@ApiTags('Account')
@Controller('account')
export class PersonalDataController {
  constructor(
    private readonly exports: AccountExportsService,
    private readonly deletion: AccountDeletionService,
    private readonly throttle: SignInThrottle,
  ) {}

  @Get('exports')
  @Route({
    signedIn: 'session',
    summary: 'Files of all that is stored about you, newest first',
    responds: accountExportListSchema,
  })
  listExports(@SignedInPerson() { userId }: SignedIn) {
    return this.exports.list(userId);
  }

  @Post('exports')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Start to write a file of all that is stored about you',
    responds: accountExportSchema,
    status: 202,
  })
  async startExport(@SignedInPerson() { userId }: SignedIn, @Req() request: FastifyRequest) {
    await this.throttle.takeOther('account-export', userId, EXPORTS_AN_HOUR);
    return this.exports.start(userId, originOf(request));
  }

  @Get('exports/:export/content')
  @Route({
    signedIn: 'session',
    summary: 'A finished file of all that is stored about you, as JSON',
    mediaType: 'application/json',
  })
  async exportContent(
    @SignedInPerson() { userId }: SignedIn,
    @Param('export', { schema: idSchema }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const parts = await this.exports.content(userId, id, originOf(request));
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="pitwall-my-data.json"')
      .header('cache-control', 'private, no-store')
      .send(Readable.from(parts));
  }

  @Get('deletion')
  @Route({
    signedIn: 'session',
    summary: 'What deleting your account would mean, or when it goes',
    responds: accountDeletionSchema,
  })
  getDeletion(@SignedInPerson() person: SignedIn) {
    return this.deletion.get(person);
  }

  @Post('deletion')
  @Route({
    signedIn: 'session',
    fresh: true,
    summary: 'Delete your account; you can keep it after all for 30 days',
    responds: accountDeletionSchema,
  })
  askDeletion(
    @SignedInPerson() person: SignedIn,
    @Body({ schema: deleteAccountSchema }) { confirm }: { confirm: string },
    @Req() request: FastifyRequest,
  ) {
    return this.deletion.ask(person, confirm, originOf(request));
  }

  @Post('deletion/take-back')
  @Route({
    signedIn: 'session',
    summary: 'Keep your account after all',
    responds: accountDeletionSchema,
  })
  takeBackDeletion(@SignedInPerson() person: SignedIn, @Req() request: FastifyRequest) {
    return this.deletion.takeBack(person, originOf(request));
  }
}
