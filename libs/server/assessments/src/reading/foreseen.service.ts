import { Injectable } from '@nestjs/common';
import type { AssessmentSummary, Catalogue, Finding, Level } from '@pitwall/contracts';
import { type AnswerInput, assess } from '@pitwall/readiness';
import type { TenantContext, TenantTransaction } from '@pitwall/server-db';
import { EvidenceService } from '@pitwall/server-evidence';
import { AssessmentsService } from './assessments.service.ts';
import { suggestionsIn } from './suggestions-in.ts';

/** A practice of which the code says something else after a change. */
export interface ForeseenLevel {
  practice: string;
  title: string;
  impact: number;
  /** What its findings suggest; null where they suggest nothing. */
  before: Level | null;
  after: Level | null;
  /** False where people have said that it does not apply: then it changes nothing. */
  counts: boolean;
}

export interface Foreseen {
  /** As the system stands today. */
  before: AssessmentSummary;
  /** As it would stand if what the change suggests were accepted. */
  after: AssessmentSummary;
  /** The greatest impact first. */
  levels: ForeseenLevel[];
  catalogue: Catalogue;
}

/** For other features: where a system would stand after a change of its code. */
@Injectable()
export class ForeseenService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly evidence: EvidenceService,
  ) {}

  /**
   * @param change what was found in one repository before and after it; what stands in the system's other
   *   repositories counts as it does today
   * @throws ProblemException `resource.not_found`
   */
  async foresee(
    transaction: TenantTransaction,
    context: TenantContext,
    systemId: string,
    change: { repository: string; base: readonly Finding[]; head: readonly Finding[] },
  ): Promise<Foreseen> {
    const assessed = await this.assessments.assess(transaction, context, { id: systemId });
    const { assessment, catalogue, inputs, now } = assessed;
    const newest = await this.evidence.newest(transaction, systemId);
    const others = (newest?.findings ?? []).filter(
      (finding) => newest?.scanOf.get(finding)?.repository !== change.repository,
    );
    const before = suggestionsIn(catalogue, [...others, ...change.base]);
    const after = suggestionsIn(catalogue, [...others, ...change.head]);
    const answers = new Map(
      inputs.answers instanceof Map
        ? (inputs.answers as ReadonlyMap<string, AnswerInput>)
        : Object.entries(inputs.answers),
    );
    const levels: ForeseenLevel[] = [];
    for (const { id: practice, title, impact } of catalogue.practices) {
      const [was, is] = [before, after].map((each) => each.get(practice)?.level ?? null);
      if (was === undefined || is === undefined || was === is) continue;
      const said = answers.get(practice);
      const counts = is !== null && said?.state !== 'not_applicable';
      levels.push({ practice, title, impact, before: was, after: is, counts });
      if (counts) answers.set(practice, accepted(said, is, now));
    }
    return {
      before: assessment.summary,
      after: assess({ ...inputs, answers }).summary,
      levels: levels.sort((one, other) => other.impact - one.impact),
      catalogue,
    };
  }
}

/** What somebody would answer who accepts a suggestion; who accepted a risk keeps it, at its new level. */
function accepted(said: AnswerInput | undefined, level: Level, now: Date): AnswerInput {
  if (said?.state === 'accepted_risk') return { ...said, level, contradicted: false };
  return { state: level, evidenceAt: now };
}
