import { Injectable } from '@nestjs/common';
import {
  type DayRange,
  type Portfolio,
  type PortfolioQuery,
  type PortfolioSystem,
  TOPICS,
  type TopicCell,
} from '@pitwall/contracts';
import { AssessmentsService } from '@pitwall/server-assessments';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { decodeCursor, notFound, pageOf, type TenantRequest } from '@pitwall/server-kernel';
import { z } from 'zod';
import { SprintRepository } from '../sprints/sprint.repository.ts';
import { NO_GAP, scoreOfSums, standingRow } from './standing-row.ts';
import {
  type ListedStanding,
  type PortfolioPlace,
  StandingRepository,
  type TeamSums,
} from './standing.repository.ts';

const placeSchema: z.ZodType<PortfolioPlace> = z.strictObject({
  gap: z.int32(),
  path: z.number(),
  id: z.uuid(),
});
const FIRST_BREAKS = 8;
/** So many systems without a kept standing are worked out by one read, until all have one. */
const FILLED_AT_ONCE = 100;

/** The first systems of the order, with sums over all of them. */
export interface FurthestBehind {
  systems: PortfolioSystem[];
  total: number;
  behind: number;
  perhapsBehind: number;
  /** Of how many the load is known. */
  known: number;
  pathDays: DayRange;
}

/** An organization's systems side by side: who is behind, in which topics, and what breaks first. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentsService,
    private readonly standings: StandingRepository,
    private readonly sprints: SprintRepository,
  ) {}

  async portfolio(
    context: TenantRequest,
    { team, cursor, limit }: PortfolioQuery,
  ): Promise<Portfolio> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      await this.fill(transaction, context.organizationId);
      const teamId = team === undefined ? null : await this.team(transaction, team);
      const of = { organizationId: context.organizationId, teamId };
      const sums = await this.standings.byTeam(transaction, of);
      const topics = await this.standings.topics(transaction, of);
      const breaks = await this.standings.firstBreaks(transaction, of, FIRST_BREAKS);
      const rows = await this.standings.page(transaction, of, after, limit + 1);
      const total = (pick: (one: TeamSums) => number): number =>
        sums.reduce((sum, one) => sum + pick(one), 0);
      return {
        score: scoreOfSums(addUp(sums)),
        systems: total(({ systems }) => systems),
        behind: total(({ behind }) => behind),
        perhapsBehind: total(({ perhapsBehind }) => perhapsBehind),
        known: total(({ known }) => known),
        teams: sums.map((one) => ({
          slug: one.teamSlug,
          name: one.teamName,
          systems: one.systems,
          behind: one.behind,
          score: scoreOfSums(one),
        })),
        topics: inOrder(topics),
        breaks: breaks.map(({ slug, name, ...found }) => ({ ...found, system: { slug, name } })),
        ...pageOf(
          rows,
          limit,
          ({ gapLow, pathHigh, systemId }) => ({ gap: gapLow, path: pathHigh, id: systemId }),
          present,
        ),
      };
    });
  }

  /** For other features, in their transaction: the systems furthest behind, at most so many, and how many there are. */
  async furthestBehind(
    transaction: TenantTransaction,
    { organizationId }: { organizationId: string },
    most: number,
  ): Promise<FurthestBehind> {
    await this.fill(transaction, organizationId);
    const of = { organizationId, teamId: null };
    const sums = await this.standings.byTeam(transaction, of);
    const rows = await this.standings.page(transaction, of, null, most);
    return {
      systems: rows.map(present),
      total: sums.reduce((sum, { systems }) => sum + systems, 0),
      behind: sums.reduce((sum, { behind }) => sum + behind, 0),
      perhapsBehind: sums.reduce((sum, { perhapsBehind }) => sum + perhapsBehind, 0),
      known: sums.reduce((sum, { known }) => sum + known, 0),
      pathDays: {
        low: sums.reduce((sum, { pathLow }) => sum + pathLow, 0),
        high: sums.reduce((sum, { pathHigh }) => sum + pathHigh, 0),
      },
    };
  }

  /** For other features: what breaks first of all systems. */
  async firstBreaks(
    transaction: TenantTransaction,
    { organizationId }: { organizationId: string },
    most: number,
  ): Promise<Portfolio['breaks']> {
    const found = await this.standings.firstBreaks(
      transaction,
      { organizationId, teamId: null },
      most,
    );
    return found.map(({ slug, name, ...rest }) => ({ ...rest, system: { slug, name } }));
  }

  /** Works out the standing of systems that have none yet, at most so many at once. */
  async fill(transaction: TenantTransaction, organizationId: string): Promise<void> {
    const missing = await this.standings.missing(transaction, organizationId, FILLED_AT_ONCE);
    if (missing.length === 0) return;
    for (const assessed of await this.assessments.assessMany(transaction, missing))
      await this.standings.save(transaction, organizationId, standingRow(assessed));
  }

  private async team(transaction: TenantTransaction, idOrSlug: string): Promise<string> {
    const id = await this.sprints.findTeam(transaction, idOrSlug);
    if (id === null) throw notFound('team');
    return id;
  }
}

const NOTHING = {
  impact: 0,
  scoreLow: 0,
  scoreHigh: 0,
  due: 0,
  met: 0,
  verified: 0,
  open: 0,
  accepted: 0,
  unanswered: 0,
};
type Sums = typeof NOTHING;

const addUp = (all: readonly Sums[]): Sums =>
  all.reduce<Sums>(
    (sum, one) => ({
      impact: sum.impact + one.impact,
      scoreLow: sum.scoreLow + one.scoreLow,
      scoreHigh: sum.scoreHigh + one.scoreHigh,
      due: sum.due + one.due,
      met: sum.met + one.met,
      verified: sum.verified + one.verified,
      open: sum.open + one.open,
      accepted: sum.accepted + one.accepted,
      unanswered: sum.unanswered + one.unanswered,
    }),
    NOTHING,
  );

const ORDER = Object.keys(TOPICS);
const inOrder = (topics: readonly TopicCell[]): TopicCell[] =>
  [...topics].sort((a, b) => ORDER.indexOf(a.topic) - ORDER.indexOf(b.topic));

const present = (row: ListedStanding): PortfolioSystem => ({
  id: row.systemId,
  slug: row.slug,
  name: row.name,
  team: { slug: row.teamSlug, name: row.teamName },
  ready: { low: row.readyLow, high: row.readyHigh },
  pressure: { stage: row.pressureStage, provisional: row.pressureProvisional },
  gap: row.gapLow === NO_GAP ? null : { low: row.gapLow, high: row.gapHigh },
  pathDays: { low: row.pathLow, high: row.pathHigh },
  score: scoreOfSums(row),
  topics: inOrder(row.topics),
  tasks: row.tasks,
  at: row.at.toISOString(),
});
