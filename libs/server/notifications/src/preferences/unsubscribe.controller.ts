import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { unsubscribedSchema, unsubscribeTokenSchema } from '@pitwall/contracts';
import { Route } from '@pitwall/server-kernel';
import { PreferencesService } from './preferences.service.ts';

@ApiTags('Notifications')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly preferences: PreferencesService) {}

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
