import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  acceptedSuggestionsSchema,
  acceptSuggestionsSchema,
  answerDetailSchema,
  approveAnswerSchema,
  idOrSlugSchema,
  practiceIdSchema,
  undoAnswersSchema,
  undoneAnswersSchema,
  type WriteAnswer,
  writeAnswerSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import type { z } from 'zod';
import { AnswersService } from './answers.service.ts';
import { SuggestionsService } from './suggestions.service.ts';

@ApiTags('Assessments')
@Controller('organizations/:organization/systems/:system')
export class AnswersController {
  constructor(
    private readonly answers: AnswersService,
    private readonly suggestions: SuggestionsService,
  ) {}

  @Get('answers/:practice')
  @Route({
    permission: 'systems:read',
    summary: 'A practice with its answer, evidence and history',
    responds: answerDetailSchema,
  })
  get(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('practice', { schema: practiceIdSchema }) practice: string,
  ) {
    return this.answers.get(context, system, practice);
  }

  @Put('answers/:practice')
  @Route({
    permission: 'assessments:write',
    summary: 'Answer a practice',
    responds: answerDetailSchema,
  })
  write(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('practice', { schema: practiceIdSchema }) practice: string,
    @Body({ schema: writeAnswerSchema }) body: WriteAnswer,
  ) {
    return this.answers.write(context, system, practice, body);
  }

  @Post('answers/:practice/approve')
  @Route({
    permission: 'assessments:approve',
    summary: "Approve another person's answer",
    responds: answerDetailSchema,
  })
  approve(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('practice', { schema: practiceIdSchema }) practice: string,
    @Body({ schema: approveAnswerSchema }) body: z.infer<typeof approveAnswerSchema>,
  ) {
    return this.answers.approve(context, system, practice, body.version);
  }

  @Post('suggestions/accept')
  @Route({
    permission: 'assessments:write',
    summary: 'Answer practices as the newest scan suggests, all or none',
    responds: acceptedSuggestionsSchema,
  })
  accept(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: acceptSuggestionsSchema }) body: z.infer<typeof acceptSuggestionsSchema>,
  ) {
    return this.suggestions.accept(context, system, body.practices);
  }

  @Post('answers/undo')
  @Route({
    permission: 'assessments:write',
    summary: 'Put answers back to what they were before, all or none',
    responds: undoneAnswersSchema,
  })
  undo(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: undoAnswersSchema }) body: z.infer<typeof undoAnswersSchema>,
  ) {
    return this.suggestions.undo(context, system, body.practices);
  }
}
