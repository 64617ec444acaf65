import { Injectable } from '@nestjs/common';
import type { AnswerDetail, Evidence } from '@pitwall/contracts';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { notFound } from '@pitwall/server-kernel';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { presentOpinion } from '../reading/read-assessment.ts';
import { OpinionRepository } from './opinion.repository.ts';
import { AnswerRepository, type EvidenceRow, type RevisionRow } from './answer.repository.ts';

/** One practice's answer with all that is known about it. */
@Injectable()
export class AnswerDetailsService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswerRepository,
    private readonly opinions: OpinionRepository,
  ) {}

  /** @throws ProblemException `resource.not_found` for a practice that the system's catalogue does not have. */
  async read(
    transaction: TenantTransaction,
    context: TenantContext,
    system: string | { id: string },
    practice: string,
  ): Promise<AnswerDetail> {
    const { system: row, assessment } = await this.assessments.read(transaction, context, system);
    const item = assessment.items.find((one) => one.practice === practice);
    if (!item) throw notFound('practice');
    const answer = (await this.answers.find(transaction, row.id, [practice])).get(practice);
    if (!answer) return { ...item, evidence: [], history: [], settledOpinions: [] };
    const evidence = await this.answers.evidence(transaction, answer.id);
    const revisions = await this.answers.revisions(transaction, answer.id);
    const settled = await this.opinions.settled(transaction, answer.id);
    const names = await this.assessments.names(transaction, [
      ...evidence.map(({ createdById }) => createdById),
      ...revisions.map(({ changedById }) => changedById),
      ...settled.flatMap(({ personId, settledById }) => [personId, settledById]),
    ]);
    return {
      ...item,
      evidence: evidence.map((one) => presentEvidence(one, names)),
      history: revisions.map((one) => presentRevision(one, names)),
      settledOpinions: settled.map((one) => presentOpinion(one, names)),
    };
  }
}

const nameIn = (names: ReadonlyMap<string, string>, id: string | null): string | null =>
  id === null ? null : (names.get(id) ?? null);

const presentEvidence = (row: EvidenceRow, names: ReadonlyMap<string, string>): Evidence => ({
  id: row.id,
  kind: row.kind,
  url: row.url,
  note: row.note,
  finding: row.finding,
  createdAt: row.createdAt.toISOString(),
  createdBy: nameIn(names, row.createdById),
});

const presentRevision = (
  { version, content, changedById, changedAt }: RevisionRow,
  names: ReadonlyMap<string, string>,
): AnswerDetail['history'][number] => ({
  version,
  state: content.state,
  note: content.note,
  answeredBy: nameIn(names, changedById),
  answeredAt: changedAt.toISOString(),
});
