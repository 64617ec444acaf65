import { Injectable } from '@nestjs/common';
import type { AnswerDetail, GiveOpinion } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { AnswerDetailsService } from './answer-details.service.ts';
import type { AnswerRow } from './answer-row.ts';
import { AnswerRepository } from './answer.repository.ts';
import { OpinionRepository } from './opinion.repository.ts';

/** Answers of several people to one practice. Whoever answers it again settles what they differ in. */
@Injectable()
export class OpinionsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswerRepository,
    private readonly opinions: OpinionRepository,
    private readonly details: AnswerDetailsService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  /** Says something else than the answer, without replacing it. */
  async give(
    context: TenantRequest,
    idOrSlug: string,
    practice: string,
    { state, note, version }: GiveOpinion,
  ): Promise<AnswerDetail> {
    return this.change(context, idOrSlug, practice, async (transaction, answer) => {
      if (answer.version !== version) throw changedMeanwhile('answer');
      if (answer.answeredById === context.userId) throw own();
      if (answer.state === state) throw same();
      await this.opinions.give(transaction, context.organizationId, {
        answerId: answer.id,
        personId: context.userId,
        state,
        note,
        givenAt: new Date(),
      });
      return { action: 'opinion.given', after: { practice, state, answer: answer.state } };
    });
  }

  /** Takes back what the person said. */
  async withdraw(
    context: TenantRequest,
    idOrSlug: string,
    practice: string,
  ): Promise<AnswerDetail> {
    return this.change(context, idOrSlug, practice, async (transaction, answer) => {
      const { userId } = context;
      const settled = { byId: userId, at: new Date(), personId: userId };
      if ((await this.opinions.settle(transaction, [answer.id], settled)) === 0)
        throw notFound('opinion');
      return { action: 'opinion.withdrawn', after: { practice } };
    });
  }

  private async change(
    context: TenantRequest,
    idOrSlug: string,
    practice: string,
    run: (
      transaction: TenantTransaction,
      answer: AnswerRow,
      system: SystemRow,
    ) => Promise<{ action: string; after: object }>,
  ): Promise<AnswerDetail> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      const answer = (await this.answers.find(transaction, system.id, [practice])).get(practice);
      if (!answer || answer.state === 'not_assessed') throw notFound('answer');
      const told = await run(transaction, answer, system);
      await this.audit.record(transaction, context, {
        action: told.action,
        subject: { type: 'answer', id: answer.id },
        after: { systemId: system.id, ...told.after },
      });
      const event = { systemId: system.id, cause: 'answers' } as const;
      await this.events.systemChanged(transaction, context, event);
      return this.details.read(transaction, context, { id: system.id }, practice);
    });
  }
}

const own = (): ProblemException =>
  new ProblemException(
    'resource.conflict',
    'The answer is your own: answer again instead of differing from yourself.',
  );
const same = (): ProblemException =>
  new ProblemException(
    'resource.conflict',
    'The answer says the same: there is nothing to settle.',
  );
