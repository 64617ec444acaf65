import { Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { unsubscribedSchema, unsubscribeTokenSchema } from '@pitwall/contracts';
import { CONFIGURATION, type Configuration, Route } from '@pitwall/server-kernel';
import type { FastifyReply } from 'fastify';
import { PreferencesService } from './preferences.service.ts';

@ApiTags('Notifications')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly preferences: PreferencesService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Mail programs that know no one click open the same address in a browser (RFC 2369), and scanners of mails fetch
   * it: it leads to the page that asks, and ends nothing by itself.
   */
  @Get(':unsubscribe')
  @Route({
    open: 'it leads to a page that everybody may open, and tells nothing of the link',
    summary: 'The page that ends the mails that a link came with',
    status: 302,
  })
  page(
    @Param('unsubscribe', { schema: unsubscribeTokenSchema }) token: string,
    @Res() reply: FastifyReply,
  ): void {
    void reply
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .redirect(`${this.configuration.publicUrl}/unsubscribe#${token}`, 302);
  }

  /** Mail programs send `List-Unsubscribe=One-Click` with it (RFC 8058), which says nothing more. */
  @Post(':unsubscribe')
  @Route({
    open: 'whoever has the link of a mail may end such mails, signed in or not',
    summary: 'End the mails that a link came with',
    responds: unsubscribedSchema,
    status: 200,
    ignoresBody: true,
  })
  unsubscribe(@Param('unsubscribe', { schema: unsubscribeTokenSchema }) token: string) {
    return this.preferences.unsubscribe(token);
  }
}
