import { Injectable } from '@nestjs/common';
import type { AnswerDetail, Practice, WriteAnswer } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { SystemsService } from '@pitwall/server-systems';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { AnswerDetailsService } from './answer-details.service.ts';
import { type AnswerContent, type AnswerRow } from './answer-row.ts';
import { AnswerRepository } from './answer.repository.ts';
import { answerContent, answerFaults, evidenceOf } from './answer-rules.ts';
import { OpinionRepository } from './opinion.repository.ts';

/** Answers single practices and approves answers. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswerRepository,
    private readonly opinions: OpinionRepository,
    private readonly details: AnswerDetailsService,
    private readonly members: MembersService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest, system: string, practice: string): Promise<AnswerDetail> {
    return this.database.withTenant(context, (transaction) =>
      this.details.read(transaction, context, system, practice),
    );
  }

  async write(
    context: TenantRequest,
    idOrSlug: string,
    practiceId: string,
    written: WriteAnswer,
  ): Promise<AnswerDetail> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      const { catalogue, answers, settings, suggestions, contradictions, now } =
        await this.assessments.assess(transaction, context, system);
      const practice = catalogue.practices.find(({ id }) => id === practiceId);
      if (!practice) throw notFound('practice');
      const before = answers.get(practiceId) ?? null;
      if ((before?.version ?? 0) !== written.version) throw changedMeanwhile('answer');
      const change = { practice, before, written, settings, now };
      refuse(answerFaults(change));
      const contradictedBy = contradictions.has(practiceId)
        ? (suggestions.get(practiceId)?.level ?? null)
        : null;
      const content = answerContent({
        ...change,
        answeredById: context.userId,
        approvesItself: (await this.members.count(transaction)) === 1,
        contradictedBy,
      });
      const row = await this.save(transaction, context, system.id, practiceId, before, content);
      await this.keepEvidence(transaction, context, row, practice, written, now);
      // Who answers again has seen what others said: that settles it.
      await this.opinions.settle(transaction, [row.id], { byId: context.userId, at: now });
      return this.saved(transaction, context, system.id, 'answer.written', before, row);
    });
  }

  /** A second person agrees that a practice does not apply, or that its risk is accepted. */
  async approve(
    context: TenantRequest,
    idOrSlug: string,
    practiceId: string,
    version: number,
  ): Promise<AnswerDetail> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      const item = await this.details.read(transaction, context, system, practiceId);
      const before = (await this.answers.find(transaction, system.id, [practiceId])).get(
        practiceId,
      );
      if (!before) throw notFound('answer');
      if (before.version !== version) throw changedMeanwhile('answer');
      if (!item.answer?.awaitsApproval) throw notAwaited();
      const now = new Date();
      if (before.riskExpiresAt !== null && before.riskExpiresAt <= now) throw expired();
      const isOwn = before.answeredById === context.userId;
      if (isOwn && (await this.members.count(transaction)) > 1) throw ownAnswer();
      const approved = { approvedById: context.userId, approvedAt: now };
      const content = { ...contentOf(before), ...approved };
      const row = await this.save(
        transaction,
        context,
        system.id,
        practiceId,
        before,
        content,
        now,
      );
      return this.saved(transaction, context, system.id, 'answer.approved', before, row);
    });
  }

  private async save(
    transaction: TenantTransaction,
    context: TenantRequest,
    systemId: string,
    practiceId: string,
    before: AnswerRow | null,
    content: AnswerContent,
    at = content.answeredAt,
  ): Promise<AnswerRow> {
    const row = await this.answers.write(
      transaction,
      context.organizationId,
      { systemId, practiceId, version: before?.version ?? 0 },
      content,
      { byId: context.userId, at },
    );
    if (!row) throw changedMeanwhile('answer');
    return row;
  }

  private async keepEvidence(
    transaction: TenantTransaction,
    context: TenantRequest,
    { id: answerId }: AnswerRow,
    practice: Practice,
    written: WriteAnswer,
    at: Date,
  ): Promise<void> {
    const evidence = evidenceOf(practice, written);
    if (evidence === null) return;
    const created = { byId: context.userId, at };
    await this.answers.addEvidence(
      transaction,
      context.organizationId,
      [{ answerId, ...evidence }],
      created,
    );
  }

  private async saved(
    transaction: TenantTransaction,
    context: TenantRequest,
    systemId: string,
    action: string,
    before: AnswerRow | null,
    after: AnswerRow,
  ): Promise<AnswerDetail> {
    await this.audit.record(transaction, context, {
      action,
      subject: { type: 'answer', id: after.id },
      before: before && audited(before),
      after: audited(after),
    });
    await this.events.systemChanged(transaction, context, { systemId, cause: 'answers' });
    return this.details.read(transaction, context, { id: systemId }, after.practiceId);
  }
}

/** What the audit log keeps of an answer. */
export const audited = (row: AnswerRow): Record<string, unknown> => ({
  systemId: row.systemId,
  practice: row.practiceId,
  state: row.state,
  version: row.version,
  ...(row.level === null ? {} : { level: row.level }),
  ...(row.riskExpiresAt === null ? {} : { riskExpiresAt: row.riskExpiresAt }),
  ...(row.approvedById === null ? {} : { approvedById: row.approvedById }),
});

/** An answer without its place. */
export function contentOf(row: AnswerRow): AnswerContent {
  const { id: _id, systemId: _system, practiceId: _practice, version: _version, ...content } = row;
  return content;
}

function refuse(errors: { path: string; message: string }[]): void {
  if (errors.length === 0) return;
  throw new ProblemException(
    'request.invalid',
    'Some fields are not as they should be; see errors.',
    { errors },
  );
}

const notAwaited = (): ProblemException =>
  new ProblemException('resource.conflict', 'This answer does not wait for an approval.');
const expired = (): ProblemException =>
  new ProblemException(
    'resource.conflict',
    'The moment until which this risk was to be accepted has passed. Answer again with a later one.',
  );
const ownAnswer = (): ProblemException =>
  new ProblemException(
    'permission.denied',
    'You gave this answer yourself. Another member must approve it.',
  );
