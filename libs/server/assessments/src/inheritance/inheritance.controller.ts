import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CopyAnswers,
  copyAnswersSchema,
  disinheritPracticesSchema,
  idOrSlugSchema,
  inheritanceSchema,
  type InheritPractices,
  inheritPracticesSchema,
  writtenAnswersSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { InheritanceService } from './inheritance.service.ts';

@ApiTags('Assessments')
@Controller('organizations/:organization/systems/:system')
export class InheritanceController {
  constructor(private readonly inheritance: InheritanceService) {}

  @Get('inheritance')
  @Route({
    permission: 'systems:read',
    summary: 'Practices that the system has from platforms, and who has some from it',
    responds: inheritanceSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
  ) {
    return this.inheritance.get(context, system);
  }

  @Post('inheritance')
  @Route({
    permission: 'assessments:write',
    summary: "Let a platform's answers to some practices count here",
    responds: inheritanceSchema,
  })
  inherit(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: inheritPracticesSchema }) body: InheritPractices,
  ) {
    return this.inheritance.inherit(context, system, body);
  }

  @Post('inheritance/end')
  @Route({
    permission: 'assessments:write',
    summary: "Let a platform's answers to some practices count here no more",
    responds: inheritanceSchema,
  })
  disinherit(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: disinheritPracticesSchema }) body: z.infer<typeof disinheritPracticesSchema>,
  ) {
    return this.inheritance.disinherit(context, system, body.practices);
  }

  @Post('answers/copy')
  @Route({
    permission: 'assessments:write',
    summary: "Start from another system's answers, for what is not answered here",
    responds: writtenAnswersSchema,
  })
  copy(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: copyAnswersSchema }) body: CopyAnswers,
  ) {
    return this.inheritance.copy(context, system, body);
  }
}
