import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { aheadOfAssessment } from './ahead.ts';
import { day, given, longText, numberWithin, oneOf, type Search } from './search.ts';
import { systemRoute } from './system-route.ts';
import { taskSearch } from './task-search.ts';

const SHOWS = [
  'first',
  'due',
  'unanswered',
  'contradictions',
  'stale',
  'suggested',
  'mine',
  'approval',
  'not-yet',
] as const;

const assessmentRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'assessment',
  validateSearch: (search: Search): { show?: (typeof SHOWS)[number] } =>
    given({ show: oneOf(SHOWS, search['show']) }),
  component: lazyRouteComponent(
    () => import('../../features/assessment/assessment-page.tsx'),
    'AssessmentPage',
  ),
  staticData: { ahead: aheadOfAssessment },
});

// The page around it reads the practice from the address: it stays while the reader goes through them.
const questionRoute = createRoute({ getParentRoute: () => assessmentRoute, path: '$practice' });

const historyRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'history',
  component: lazyRouteComponent(
    () => import('../../features/assessment/answer-history-page.tsx'),
    'AnswerHistoryPage',
  ),
});

const systemTasksRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'tasks',
  validateSearch: taskSearch,
  component: lazyRouteComponent(
    () => import('../../features/tasks/system-tasks-page.tsx'),
    'SystemTasksPage',
  ),
});

const STAGES = ['mvp', 'breakdown', 're-architecture', 'scale', 'stability'] as const;

const roadmapRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'roadmap',
  validateSearch: (
    search: Search,
  ): {
    to?: (typeof STAGES)[number];
    trace?: 'path';
    /** What is supposed: days and share in percent of a sprint, growth in percent a month, a day, … */
    capacity?: number;
    share?: number;
    growth?: number;
    by?: string;
    /** … weights, places of tasks, and a catalogue in YAML. */
    weights?: string;
    places?: string;
    overlay?: string;
  } =>
    given({
      to: oneOf(STAGES, search['to']),
      trace: oneOf(['path'], search['trace']),
      capacity: numberWithin(1, 10_000, search['capacity']),
      share: numberWithin(1, 100, search['share']),
      growth: numberWithin(-99, 1_000, search['growth']),
      by: day(search['by']),
      weights: longText(search['weights']),
      places: longText(search['places']),
      overlay: search['overlay'] === '' ? '' : longText(search['overlay']),
    }),
  component: lazyRouteComponent(() => import('../pages/roadmap-page.tsx'), 'SystemRoadmapPage'),
});

const forecastRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'forecast',
  component: lazyRouteComponent(
    () => import('../../features/forecast/forecast-page.tsx'),
    'ForecastPage',
  ),
});

const progressRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'progress',
  validateSearch: (search: Search): { to?: (typeof STAGES)[number] } =>
    given({ to: oneOf(STAGES, search['to']) }),
  component: lazyRouteComponent(
    () => import('../../features/progress/progress-page.tsx'),
    'ProgressPage',
  ),
});

const systemReportRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'report',
  validateSearch: (search: Search): { since?: string } => given({ since: day(search['since']) }),
  component: lazyRouteComponent(
    () => import('../../features/reports/system-report-page.tsx'),
    'SystemReportPage',
  ),
});

const trackersRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'trackers',
  component: lazyRouteComponent(
    () => import('../../features/trackers/trackers-page.tsx'),
    'TrackersPage',
  ),
});

/** The work on a system. */
export const systemWorkRoutes = [
  assessmentRoute.addChildren([questionRoute]),
  historyRoute,
  systemTasksRoute,
  roadmapRoute,
  forecastRoute,
  progressRoute,
  systemReportRoute,
  trackersRoute,
] as const;
