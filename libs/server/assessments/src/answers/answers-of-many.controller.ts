import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  answerChangeSchema,
  answerDetailSchema,
  type GiveOpinion,
  giveOpinionSchema,
  idOrSlugSchema,
  type PageQuery,
  pageQuerySchema,
  pageSchema,
  practiceIdSchema,
  type WriteAnswers,
  writeAnswersSchema,
  writtenAnswersSchema,
} from '@pitwall/contracts';
import { Route, Tenant, type TenantRequest } from '@pitwall/server-kernel';
import { AnswerHistoryService } from './answer-history.service.ts';
import { BulkAnswersService } from './bulk-answers.service.ts';
import { OpinionsService } from './opinions.service.ts';

/** Answers of several people, and several answers of one. */
@ApiTags('Assessments')
@Controller('organizations/:organization/systems/:system')
export class AnswersOfManyController {
  constructor(
    private readonly bulk: BulkAnswersService,
    private readonly opinions: OpinionsService,
    private readonly changes: AnswerHistoryService,
  ) {}

  @Post('answers')
  @Route({
    permission: 'assessments:write',
    summary: 'Answer many practices in one step, all or none',
    responds: writtenAnswersSchema,
  })
  write(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Body({ schema: writeAnswersSchema }) body: WriteAnswers,
  ) {
    return this.bulk.write(context, system, body);
  }

  @Get('answer-changes')
  @Route({
    permission: 'systems:read',
    summary: "Every change of a system's answers, newest first",
    responds: pageSchema(answerChangeSchema),
  })
  history(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ) {
    return this.changes.list(context, system, query);
  }

  @Post('answers/:practice/opinions')
  @Route({
    permission: 'assessments:write',
    summary:
      "Say something else than another person's answer; the lowest counts until it is settled",
    responds: answerDetailSchema,
  })
  give(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('practice', { schema: practiceIdSchema }) practice: string,
    @Body({ schema: giveOpinionSchema }) body: GiveOpinion,
  ) {
    return this.opinions.give(context, system, practice, body);
  }

  @Delete('answers/:practice/opinions/mine')
  @Route({
    permission: 'assessments:write',
    summary: 'Take back what one said beside an answer',
    responds: answerDetailSchema,
  })
  withdraw(
    @Tenant() context: TenantRequest,
    @Param('system', { schema: idOrSlugSchema }) system: string,
    @Param('practice', { schema: practiceIdSchema }) practice: string,
  ) {
    return this.opinions.withdraw(context, system, practice);
  }
}
