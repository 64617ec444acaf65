import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFoundPage } from '../problem-pages.tsx';
import { activitySearch } from './activity-search.ts';
import { aheadOfSystem } from './ahead.ts';
import { organizationRoute } from './organization-route.ts';
import { given, oneOf, text, type Search } from './search.ts';
import { systemRoute } from './system-route.ts';
import { systemWorkRoutes } from './system-work-routes.ts';

export const newSystemRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'systems/new',
  validateSearch: (
    search: Search,
  ): { step?: 'load'; made?: string; from?: string; copied?: number } =>
    given({
      step: search['step'] === 'load' ? ('load' as const) : undefined,
      made: text(search['made']),
      from: text(search['from']),
      copied: typeof search['copied'] === 'number' ? search['copied'] : undefined,
    }),
  component: lazyRouteComponent(
    () => import('../../features/systems/new-system-page.tsx'),
    'NewSystemPage',
  ),
});

/** Numbers that the page explains at once when the address asks for it. */
const TRACES = ['gap', 'score', 'topic'] as const;

const overviewRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: '/',
  validateSearch: (search: Search): { trace?: (typeof TRACES)[number]; topic?: string } =>
    given({ trace: oneOf(TRACES, search['trace']), topic: text(search['topic']) }),
  component: lazyRouteComponent(() => import('../pages/system-page.tsx'), 'SystemPage'),
  staticData: { ahead: aheadOfSystem },
});

const systemSettingsRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'settings',
  component: lazyRouteComponent(
    () => import('../../features/systems/system-settings-page.tsx'),
    'SystemSettingsPage',
  ),
});

const scansRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'scans',
  component: lazyRouteComponent(() => import('../../features/systems/scans-page.tsx'), 'ScansPage'),
});

const scanRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'scans/$scan',
  component: lazyRouteComponent(() => import('../../features/systems/scan-page.tsx'), 'ScanPage'),
  notFoundComponent: NotFoundPage,
});

const snapshotsRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'snapshots',
  validateSearch: (search: Search): { from?: string; to?: string } =>
    given({ from: text(search['from']), to: text(search['to']) }),
  component: lazyRouteComponent(
    () => import('../../features/snapshots/snapshots-page.tsx'),
    'SnapshotsPage',
  ),
});

const incidentsRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'incidents',
  component: lazyRouteComponent(
    () => import('../../features/incidents/incidents-page.tsx'),
    'IncidentsPage',
  ),
});

const incidentRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'incidents/$incident',
  component: lazyRouteComponent(
    () => import('../../features/incidents/incident-page.tsx'),
    'IncidentPage',
  ),
  notFoundComponent: NotFoundPage,
});

const KINDS = ['accepted_risk', 'debt_comment'] as const;

const shortcutsRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'shortcuts',
  validateSearch: (search: Search): { kind?: (typeof KINDS)[number] } =>
    given({ kind: oneOf(KINDS, search['kind']) }),
  component: lazyRouteComponent(
    () => import('../../features/shortcuts/system-shortcuts-page.tsx'),
    'SystemShortcutsPage',
  ),
});

const activityRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'activity',
  validateSearch: activitySearch,
  component: lazyRouteComponent(
    () => import('../../features/activity/system-activity-page.tsx'),
    'SystemActivityPage',
  ),
});

const THREAD_STATES = ['all', 'open', 'resolved'] as const;

const discussionRoute = createRoute({
  getParentRoute: () => systemRoute,
  path: 'discussion',
  validateSearch: (
    search: Search,
  ): {
    state?: (typeof THREAD_STATES)[number];
    practice?: string;
    task?: string;
    incident?: string;
  } =>
    given({
      state: oneOf(THREAD_STATES, search['state']),
      practice: text(search['practice']),
      task: text(search['task']),
      incident: text(search['incident']),
    }),
  component: lazyRouteComponent(
    () => import('../../features/discussion/discussion-page.tsx'),
    'DiscussionPage',
  ),
});

export const systemRoutes = systemRoute.addChildren([
  overviewRoute,
  ...systemWorkRoutes,
  systemSettingsRoute,
  scansRoute,
  scanRoute,
  snapshotsRoute,
  incidentsRoute,
  incidentRoute,
  shortcutsRoute,
  discussionRoute,
  activityRoute,
]);
