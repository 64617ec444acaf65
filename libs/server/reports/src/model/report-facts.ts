import type {
  AssessmentSummary,
  DayRange,
  Portfolio,
  PortfolioSystem,
  ReadyStage,
  Stage,
} from '@pitwall/contracts';

export interface Named {
  slug: string;
  name: string;
}

/** A task that is done, or that a coming sprint holds. */
export interface WorkFact {
  title: string;
  system: Named;
  days: number;
  /** YYYY-MM-DD. */
  on: string | null;
}

/** What every report is made from. */
export interface SharedFacts {
  organization: string;
  timeZone: string;
  now: Date;
  /** Days of the organization's calendar, YYYY-MM-DD. */
  since: string;
  today: string;
  until: string;
  /** All of it counted; the latest of it named. */
  done: { count: number; days: number; latest: readonly WorkFact[] };
  ahead: {
    availableDays: number;
    plannedDays: number;
    work: readonly WorkFact[];
    /** Teams whose sprints are not in it, since there are too many. */
    teamsLeftOut: number;
  };
  pathDays: DayRange;
  cost: { now: number; low: number; high: number; currency: string | null } | null;
}

export interface BreakFact {
  title: string;
  status: 'already_past' | 'breaks';
  earliest: string;
  latest: string | null;
  /** Titles of what would move it and is not done, the furthest first. */
  moves: readonly string[];
}

/** What the report of one system is made from. */
export interface SystemFacts extends SharedFacts {
  system: Named;
  team: string;
  /** Where it stands, in words. */
  standing: string;
  summary: Pick<AssessmentSummary, 'ready' | 'pressure' | 'declared' | 'gap' | 'score'>;
  /** The stage that the path leads to. */
  target: Stage | null;
  catalogueVersion: string;
  /** How many components are known, and how far the forecast looks. */
  components: number;
  horizonMonths: number;
  breaks: readonly BreakFact[];
  /** The score at `since`; null where the system was not there. */
  scoreBefore: { low: number; high: number } | null;
  /** Titles of practices that have come to be met since, and of those that no longer are. */
  gained: readonly string[];
  lost: readonly string[];
}

/** What the report of an organization is made from. */
export interface OrganizationFacts extends SharedFacts {
  total: number;
  behind: number;
  perhapsBehind: number;
  /** Of how many the load is known. */
  known: number;
  /** The furthest behind first; not all, where there are many. */
  systems: readonly PortfolioSystem[];
  breaks: Portfolio['breaks'];
}

export type ReadyRangeFact = { low: ReadyStage; high: ReadyStage };
