import { Injectable } from '@nestjs/common';
import type { Report } from '@pitwall/contracts';
import { costOf, pathTo } from '@pitwall/readiness';
import {
  AssessmentsService,
  standingSentence,
  type SystemAssessment,
} from '@pitwall/server-assessments';
import type { TenantTransaction } from '@pitwall/server-db';
import { OrganizationsService } from '@pitwall/server-organizations';
import {
  nextTarget,
  PortfolioService,
  type WorkAhead,
  WorkAheadService,
} from '@pitwall/server-roadmap';
import type { SharedFacts, WorkFact } from '../model/report-facts.ts';
import { organizationReport } from '../model/organization-report.ts';
import { LISTED } from '../model/section-words.ts';
import { systemReport } from '../model/system-report.ts';
import { breaksOf, gainsAndLosses } from './system-changes.ts';
import { SystemNameRepository } from './system-name.repository.ts';

/** What a report is about, and since when it tells; a system's id, or null for the whole organization. */
export interface ReportSubject {
  systemId: string | null;
  /** Null: 30 days. */
  since: Date | null;
}

type Context = { organizationId: string; systems?: readonly string[] | null };
type Base = Pick<SharedFacts, 'organization' | 'timeZone' | 'now' | 'since' | 'today' | 'until'> & {
  sinceAt: Date;
  currency: string | null;
};

const DAY = 86_400_000;
const USUAL_DAYS = 30;
const QUARTER_DAYS = 91;
const NOTHING = { low: 0, high: 0 };

/** Reads what a report says, all of one moment, and puts it into words. */
@Injectable()
export class ReportSourceService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly organizations: OrganizationsService,
    private readonly portfolio: PortfolioService,
    private readonly work: WorkAheadService,
    private readonly names: SystemNameRepository,
  ) {}

  /** @throws ProblemException `resource.not_found` where the system was archived. */
  async read(
    transaction: TenantTransaction,
    context: Context,
    { systemId, since }: ReportSubject,
    now = new Date(),
  ): Promise<Report> {
    const base = await this.base(transaction, since, now);
    return systemId === null
      ? this.ofOrganization(transaction, context, base)
      : this.ofSystem(transaction, context, systemId, base);
  }

  private async base(transaction: TenantTransaction, since: Date | null, now: Date): Promise<Base> {
    const { name, timeZone, currency } = await this.organizations.own(transaction);
    const sinceAt = since ?? new Date(now.getTime() - USUAL_DAYS * DAY);
    const dayOf = (moment: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
    const today = await this.work.today(transaction, now);
    return {
      organization: name,
      timeZone,
      currency,
      now,
      sinceAt,
      since: dayOf(sinceAt),
      today,
      until: new Date(Date.parse(today) + QUARTER_DAYS * DAY).toISOString().slice(0, 10),
    };
  }

  private async ofSystem(
    transaction: TenantTransaction,
    context: Context,
    systemId: string,
    { sinceAt, currency, ...base }: Base,
  ): Promise<Report> {
    const { now } = base;
    const assessed = await this.assessments.assess(transaction, context, { id: systemId }, now);
    const { system, assessment, catalogue, components, forecast, settings } = assessed;
    const { summary } = assessment;
    const before = await this.before(transaction, assessed, sinceAt);
    const span = { from: base.today, to: base.until, now };
    const ahead = await this.work.ahead(transaction, { teamId: system.teamId, systemId }, span);
    const done = await this.doneSince(transaction, context, systemId, base);
    const target = nextTarget(summary);
    const cost = costOf(components, forecast);
    const named = { slug: system.slug, name: system.name };
    return systemReport({
      ...base,
      system: named,
      team: system.team.name,
      standing: standingSentence(summary, catalogue),
      summary,
      target,
      catalogueVersion: catalogue.version,
      components: forecast.length,
      horizonMonths: settings.forecast.horizonMonths,
      breaks: breaksOf(assessed),
      scoreBefore: scoreOf(before),
      ...gainsAndLosses(before, assessed),
      done,
      ahead: { ...ahead, work: ahead.work.map((one) => aheadWork(one, named)) },
      pathDays: target === null ? NOTHING : pathTo(assessment, target).days,
      cost: cost && { now: cost.now, low: cost.inAYear.low, high: cost.inAYear.high, currency },
    });
  }

  /** Null where the system was not there yet. */
  private async before(
    transaction: TenantTransaction,
    { system, now }: SystemAssessment,
    since: Date,
  ): Promise<SystemAssessment | null> {
    if (since < system.createdAt || since >= now) return null;
    return this.assessments.assessAt(transaction, system, since);
  }

  private async ofOrganization(
    transaction: TenantTransaction,
    context: Context,
    { sinceAt: _sinceAt, currency: _currency, ...base }: Base,
  ): Promise<Report> {
    const found = await this.portfolio.furthestBehind(transaction, context, LISTED.systems);
    const done = await this.doneSince(transaction, context, null, base);
    const span = { from: base.today, to: base.until, now: base.now };
    const ahead = await this.work.ahead(transaction, null, span);
    const names = await this.names.ofSystems(
      transaction,
      ahead.work.map(({ systemId }) => systemId),
    );
    return organizationReport({
      ...base,
      ...found,
      breaks: await this.portfolio.firstBreaks(transaction, context, LISTED.breaks),
      done,
      ahead: {
        ...ahead,
        work: ahead.work.flatMap((one) => {
          const system = names.get(one.systemId);
          return system ? [aheadWork(one, system)] : [];
        }),
      },
      cost: null,
    });
  }

  private async doneSince(
    transaction: TenantTransaction,
    context: Context,
    systemId: string | null,
    { since, timeZone }: Pick<Base, 'since' | 'timeZone'>,
  ): Promise<SharedFacts['done']> {
    const of = { systemId, since, timeZone };
    const { latest, ...sums } = await this.work.doneSince(transaction, context, of, LISTED.work);
    return {
      ...sums,
      latest: latest.map(({ title, days, day, system }) => ({ title, days, on: day, system })),
    };
  }
}

const aheadWork = ({ title, days, on }: WorkAhead, system: WorkFact['system']): WorkFact => ({
  title,
  days,
  on,
  system,
});

function scoreOf(before: SystemAssessment | null): { low: number; high: number } | null {
  const { low = null, high = null } = before?.assessment.summary.score ?? {};
  return low === null || high === null ? null : { low, high };
}
