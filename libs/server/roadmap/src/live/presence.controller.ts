import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idOrSlugSchema, type SayPresence, sayPresenceSchema } from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { PresenceService } from './presence.service.ts';

@ApiTags('Live updates')
@Controller('organizations/:organization/systems/:system/assessment/presence')
export class PresenceController {
  constructor(private readonly presence: PresenceService) {}

  @Post()
  @Route({
    permission: 'systems:read',
    summary: 'Say that one is in the assessment, and at which practice; others’ pages are told',
  })
  async say(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: sayPresenceSchema }) body: SayPresence,
  ): Promise<void> {
    await this.presence.say(context, system, body);
  }
}
