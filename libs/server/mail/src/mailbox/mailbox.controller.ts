import { Controller, Delete, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { caughtMailSchema, type PageQuery, pageQuerySchema, pageSchema } from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';
import type { FastifyRequest } from 'fastify';
import { type Caller, MailboxService } from './mailbox.service.ts';

@ApiTags('Mailbox')
@Controller('mailbox')
export class MailboxController {
  constructor(private readonly mailbox: MailboxService) {}

  @Get()
  @Route({
    open: 'it is there in the embedded mode only, for the machine it runs on; a mail may be one that lets a person in',
    summary: 'Mails that the embedded mode kept instead of sending, newest first',
    responds: pageSchema(caughtMailSchema),
  })
  list(@Req() request: FastifyRequest, @Query({ schema: pageQuerySchema }) query: PageQuery) {
    return this.mailbox.list(callerOf(request), query);
  }

  @Delete()
  @Route({
    open: 'it is there in the embedded mode only, for the machine it runs on',
    summary: 'Empty the mailbox of the embedded mode',
  })
  empty(@Req() request: FastifyRequest) {
    return this.mailbox.empty(callerOf(request));
  }
}

const callerOf = ({ ip, headers }: FastifyRequest): Caller => ({
  address: ip,
  host: headers.host ?? '',
});
