import { Injectable } from '@nestjs/common';
import type {
  acceptedSuggestionsSchema,
  acceptSuggestionsSchema,
  AssessmentItem,
  Level,
  Problem,
  Suggestion,
  undoneAnswersSchema,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import type { z } from 'zod';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { acceptedContent } from './answer-rules.ts';
import { type AnswerContent, type AnswerRow, notAssessed } from './answer-row.ts';
import { AnswerRepository } from './answer.repository.ts';
import { OpinionRepository } from './opinion.repository.ts';

type Chosen = z.infer<typeof acceptSuggestionsSchema>['practices'];
type Accepted = z.infer<typeof acceptedSuggestionsSchema>;
type Undone = z.infer<typeof undoneAnswersSchema>;
type Suggested = Suggestion & { level: Level };

/** Changes many answers at once: all of them or none. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswerRepository,
    private readonly opinions: OpinionRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  /** Answers practices as the newest scan suggests, with its findings as evidence. */
  async accept(context: TenantRequest, idOrSlug: string, chosen: Chosen): Promise<Accepted> {
    refuseRepeated(chosen);
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      const { assessment } = await this.assessments.read(transaction, context, system);
      const suggested = suggestionsFor(chosen, assessment.items);
      const now = new Date();
      const accepted: Accepted['accepted'] = [];
      for (const { practice, version } of chosen) {
        const suggestion = suggested.get(practice);
        if (!suggestion) continue;
        const content = acceptedContent(suggestion, context.userId, now);
        const place = { systemId: system.id, practiceId: practice, version };
        const row = await this.write(transaction, context, place, content, now);
        await this.keepFindings(transaction, context, row, suggestion, now);
        await this.opinions.settle(transaction, [row.id], { byId: context.userId, at: now });
        accepted.push({ practice, state: suggestion.level, version: row.version });
      }
      await this.changed(transaction, context, system.id, 'suggestions.accepted', accepted);
      return { accepted };
    });
  }

  /** Puts answers back to what they were before their newest version, as a version of its own. */
  async undo(context: TenantRequest, idOrSlug: string, chosen: Chosen): Promise<Undone> {
    refuseRepeated(chosen);
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      const practices = chosen.map(({ practice }) => practice);
      const rows = await this.answers.find(transaction, system.id, practices);
      refuse(chosen, ({ practice }) => (rows.has(practice) ? null : 'there is no answer to undo'));
      const previous = await this.answers.previous(transaction, [...rows.values()]);
      const now = new Date();
      const undone: Undone['undone'] = [];
      for (const { practice, version } of chosen) {
        const before = previous.get(rows.get(practice)?.id ?? '');
        const content = before?.content ?? notAssessed(context.userId, now);
        const place = { systemId: system.id, practiceId: practice, version };
        const row = await this.write(transaction, context, place, content, now);
        undone.push({ practice, state: row.state, version: row.version });
      }
      await this.changed(transaction, context, system.id, 'answers.undone', undone);
      return { undone };
    });
  }

  private async write(
    transaction: TenantTransaction,
    context: TenantRequest,
    place: { systemId: string; practiceId: string; version: number },
    content: AnswerContent,
    at: Date,
  ): Promise<AnswerRow> {
    const changed = { byId: context.userId, at };
    const { organizationId } = context;
    const row = await this.answers.write(transaction, organizationId, place, content, changed);
    if (!row) throw changedMeanwhile(`answer to ${place.practiceId}`);
    return row;
  }

  private async keepFindings(
    transaction: TenantTransaction,
    context: TenantRequest,
    { id: answerId }: AnswerRow,
    { level, findings, commit }: Suggested,
    at: Date,
  ): Promise<void> {
    const deciding = findings.filter(({ suggests }) => suggests === level);
    await this.answers.addEvidence(
      transaction,
      context.organizationId,
      deciding.map((finding) => ({ answerId, kind: 'finding', finding: { ...finding, commit } })),
      { byId: context.userId, at },
    );
  }

  private async changed(
    transaction: TenantTransaction,
    context: TenantRequest,
    systemId: string,
    action: string,
    answers: { practice: string; state: string; version: number }[],
  ): Promise<void> {
    await this.audit.record(transaction, context, {
      action,
      subject: { type: 'system', id: systemId },
      after: { answers },
    });
    await this.events.systemChanged(transaction, context, { systemId, cause: 'answers' });
  }
}

function suggestionsFor(chosen: Chosen, items: readonly AssessmentItem[]): Map<string, Suggested> {
  const suggested = new Map<string, Suggested>();
  for (const { practice, suggestion } of items) {
    if (suggestion && suggestion.level !== null)
      suggested.set(practice, { ...suggestion, level: suggestion.level });
  }
  refuse(chosen, ({ practice }) =>
    suggested.has(practice) ? null : 'the newest scan suggests no answer for this practice',
  );
  return suggested;
}

function refuseRepeated(chosen: Chosen): void {
  const seen = new Set<string>();
  refuse(chosen, ({ practice }) => {
    if (seen.has(practice)) return 'this practice is named twice';
    seen.add(practice);
    return null;
  });
}

function refuse(chosen: Chosen, faultOf: (one: Chosen[number]) => string | null): void {
  const errors: NonNullable<Problem['errors']> = [];
  chosen.forEach((one, index) => {
    const message = faultOf(one);
    if (message !== null) errors.push({ path: `practices.${index}.practice`, message });
  });
  if (errors.length === 0) return;
  throw new ProblemException(
    'request.invalid',
    'Nothing was changed: some practices cannot be changed like this; see errors.',
    { errors },
  );
}
