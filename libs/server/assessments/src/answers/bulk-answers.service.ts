import { Injectable } from '@nestjs/common';
import type { Problem, WriteAnswers, WrittenAnswers } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { MembersService } from '@pitwall/server-organizations';
import { SystemsService } from '@pitwall/server-systems';
import { AssessmentsService, type SystemAssessment } from '../reading/assessments.service.ts';
import { answerContent, answerFaults, evidenceOf } from './answer-rules.ts';
import { AnswerRepository } from './answer.repository.ts';
import { OpinionRepository } from './opinion.repository.ts';

type Faults = NonNullable<Problem['errors']>;

/** Answers many practices in one step, all or none; `undo` takes the whole step back. */
@Injectable()
export class BulkAnswersService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswerRepository,
    private readonly opinions: OpinionRepository,
    private readonly members: MembersService,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async write(
    context: TenantRequest,
    idOrSlug: string,
    { answers: given }: WriteAnswers,
  ): Promise<WrittenAnswers> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      const assessed = await this.assessments.assess(transaction, context, system);
      const changes = checked(given, assessed);
      const { organizationId, userId } = context;
      const approvesItself = (await this.members.count(transaction)) === 1;
      const written: WrittenAnswers['written'] = [];
      for (const change of changes) {
        const { practice, before, now } = change;
        const content = answerContent({ ...change, answeredById: userId, approvesItself });
        const place = {
          systemId: system.id,
          practiceId: practice.id,
          version: before?.version ?? 0,
        };
        const changed = { byId: userId, at: now };
        const row = await this.answers.write(transaction, organizationId, place, content, changed);
        if (!row) throw changedMeanwhile(`answer to ${practice.id}`);
        const evidence = evidenceOf(practice, change.written);
        if (evidence !== null) {
          const own = [{ answerId: row.id, ...evidence }];
          await this.answers.addEvidence(transaction, organizationId, own, changed);
        }
        await this.opinions.settle(transaction, [row.id], changed);
        written.push({ practice: practice.id, state: row.state, version: row.version });
      }
      await this.audit.record(transaction, context, {
        action: 'answers.written',
        subject: { type: 'system', id: system.id },
        after: { answers: written },
      });
      const event = { systemId: system.id, cause: 'answers' } as const;
      await this.events.systemChanged(transaction, context, event);
      return { written };
    });
  }
}

/** Every change with what it changes, or all that is wrong with them. */
function checked(given: WriteAnswers['answers'], assessed: SystemAssessment) {
  const { catalogue, answers, settings, now, contradictions, suggestions } = assessed;
  const practices = new Map(catalogue.practices.map((practice) => [practice.id, practice]));
  const errors: Faults = [];
  const seen = new Set<string>();
  const changes = given.flatMap(({ practice: id, answer: written }, index) => {
    const practice = practices.get(id);
    const refuse = (path: string, message: string) =>
      errors.push({ path: `answers.${index}.${path}`, message });
    if (!practice) refuse('practice', 'the catalogue of this system has no such practice');
    if (seen.has(id)) refuse('practice', 'this practice is named twice');
    seen.add(id);
    const before = answers.get(id) ?? null;
    if ((before?.version ?? 0) !== written.version) throw changedMeanwhile(`answer to ${id}`);
    if (!practice) return [];
    const change = { practice, before, written, settings, now };
    for (const { path, message } of answerFaults(change)) refuse(`answer.${path}`, message);
    const contradictedBy = contradictions.has(id) ? (suggestions.get(id)?.level ?? null) : null;
    return [{ ...change, contradictedBy }];
  });
  if (errors.length > 0) {
    throw new ProblemException(
      'request.invalid',
      'Nothing was changed: some practices cannot be answered like this; see errors.',
      { errors },
    );
  }
  return changes;
}
