import { Injectable } from '@nestjs/common';
import type { IncidentPrevention, ReadinessSettings } from '@pitwall/contracts';
import { effortDays } from '@pitwall/readiness';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { IncidentsService } from '@pitwall/server-systems';
import { AnswerRepository, type RevisionRow } from '../answers/answer.repository.ts';
import { AssessmentsService } from '../reading/assessments.service.ts';

/** What would have prevented an incident, and what it would have cost. */
@Injectable()
export class PreventionService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly incidents: IncidentsService,
    private readonly answers: AnswerRepository,
  ) {}

  async get(context: TenantRequest, idOrSlug: string, id: string): Promise<IncidentPrevention> {
    return this.database.withTenant(context, async (transaction) => {
      const assessed = await this.assessments.assess(transaction, context, idOrSlug);
      const { system, catalogue, assessment, settings, reading } = assessed;
      const incident = await this.incidents.read(transaction, system.id, id);
      const practices = new Map(catalogue.practices.map((practice) => [practice.id, practice]));
      const standings = new Map(assessment.standings.map((one) => [one.practice, one]));
      const answers = await this.answers.find(transaction, system.id, incident.practices);
      const tied: IncidentPrevention['practices'] = [];
      for (const practiceId of incident.practices) {
        const practice = practices.get(practiceId);
        const standing = standings.get(practiceId);
        if (!practice || !standing) continue;
        const days = effortDays(practice, reading.facts.stack);
        const left = partLeft(standing.value, settings);
        const answer = answers.get(practiceId);
        const revisions = answer ? await this.answers.revisions(transaction, answer.id) : [];
        tied.push({
          practice: practiceId,
          title: practice.title,
          stage: practice.stage,
          days,
          daysLeft: { low: days.low * left.low, high: days.high * left.high },
          standing: standing.standing,
          acceptedThen: wasAccepted(revisions, new Date(incident.startedAt)),
        });
      }
      return {
        incident,
        practices: tied,
        days: sum(tied, 'days'),
        daysLeft: sum(tied, 'daysLeft'),
      };
    });
  }
}

/** The part of the work that is still to do; from nothing to all where nobody knows. */
function partLeft(
  value: { low: number; high: number } | null,
  { metValue }: ReadinessSettings,
): { low: number; high: number } {
  if (value === null) return { low: 0, high: 0 };
  const left = (is: number): number => Math.max(0, (metValue - is) / metValue);
  return { low: left(value.high), high: left(value.low) };
}

/** Whether the newest answer of before that moment was an accepted risk that stood then. */
export function wasAccepted(
  revisions: readonly Pick<RevisionRow, 'content' | 'changedAt'>[],
  at: Date,
): boolean {
  const then = revisions.find(({ changedAt }) => changedAt <= at)?.content;
  return (
    then?.state === 'accepted_risk' &&
    then.approvedAt !== null &&
    then.riskExpiresAt !== null &&
    then.riskExpiresAt > at
  );
}

const sum = (
  tied: IncidentPrevention['practices'],
  key: 'days' | 'daysLeft',
): { low: number; high: number } =>
  tied.reduce((all, one) => ({ low: all.low + one[key].low, high: all.high + one[key].high }), {
    low: 0,
    high: 0,
  });
