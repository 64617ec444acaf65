import { NOTIFICATION_KIND_NAMES } from '@pitwall/contracts';
import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { NotFoundPage } from '../problem-pages.tsx';
import { activitySearch } from './activity-search.ts';
import { organizationRoute, signedInRoute } from './organization-route.ts';
import { day, given, longText, oneOf, text, type Search } from './search.ts';
import { newSystemRoute, systemRoutes } from './system-routes.ts';
import { taskRoutes } from './task-routes.ts';

const beginRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'begin',
  component: lazyRouteComponent(() => import('../frames/member-frame.tsx'), 'BeginFrame'),
});

const createOrganizationRoute = createRoute({
  getParentRoute: () => beginRoute,
  path: '/start',
  component: lazyRouteComponent(
    () => import('../../features/organization/create-organization-page.tsx'),
    'CreateOrganizationPage',
  ),
});

const organizationIndexRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$organization/systems', params, replace: true });
  },
});

const systemsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'systems',
  validateSearch: (search: Search): { search?: string; team?: string } =>
    given({ search: text(search['search']), team: text(search['team']) }),
  component: lazyRouteComponent(
    () => import('../../features/systems/systems-page.tsx'),
    'SystemsPage',
  ),
});

const portfolioRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'portfolio',
  validateSearch: (search: Search): { team?: string } => given({ team: text(search['team']) }),
  component: lazyRouteComponent(
    () => import('../../features/portfolio/portfolio-page.tsx'),
    'PortfolioPage',
  ),
});

const reportRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'report',
  validateSearch: (search: Search): { since?: string } => given({ since: day(search['since']) }),
  component: lazyRouteComponent(
    () => import('../../features/reports/organization-report-page.tsx'),
    'OrganizationReportPage',
  ),
});

const activityRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'activity',
  validateSearch: (search: Search): { system?: string } & ReturnType<typeof activitySearch> => ({
    ...given({ system: text(search['system']) }),
    ...activitySearch(search),
  }),
  component: lazyRouteComponent(
    () => import('../../features/activity/activity-page.tsx'),
    'ActivityPage',
  ),
});

const CAMPAIGN_STATES = ['running', 'ended', 'all'] as const;

const campaignsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'campaigns',
  validateSearch: (search: Search): { state?: (typeof CAMPAIGN_STATES)[number] } =>
    given({ state: oneOf(CAMPAIGN_STATES, search['state']) }),
  component: lazyRouteComponent(
    () => import('../../features/campaigns/campaigns-page.tsx'),
    'CampaignsPage',
  ),
});

const campaignRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'campaigns/$campaign',
  component: lazyRouteComponent(
    () => import('../../features/campaigns/campaign-page.tsx'),
    'CampaignPage',
  ),
  notFoundComponent: NotFoundPage,
});

const sprintsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'sprints',
  validateSearch: (search: Search): { team?: string; list?: 'closed' } =>
    given({ team: text(search['team']), list: oneOf(['closed'], search['list']) }),
  component: lazyRouteComponent(
    () => import('../../features/sprints/sprints-page.tsx'),
    'SprintsPage',
  ),
});

const SHORTCUT_KINDS = ['accepted_risk', 'debt_comment'] as const;

const shortcutsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'shortcuts',
  validateSearch: (search: Search): { kind?: (typeof SHORTCUT_KINDS)[number] } =>
    given({ kind: oneOf(SHORTCUT_KINDS, search['kind']) }),
  component: lazyRouteComponent(
    () => import('../../features/shortcuts/shortcuts-page.tsx'),
    'ShortcutsPage',
  ),
});

const membersRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'members',
  component: lazyRouteComponent(
    () => import('../../features/organization/members-page.tsx'),
    'MembersPage',
  ),
});

const teamsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'teams',
  component: lazyRouteComponent(
    () => import('../../features/organization/teams-page.tsx'),
    'TeamsPage',
  ),
});

const tokensRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'tokens',
  component: lazyRouteComponent(
    () => import('../../features/settings/tokens-page.tsx'),
    'TokensPage',
  ),
});

const auditRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'audit',
  validateSearch: (
    search: Search,
  ): { action?: string; actor?: string; text?: string; since?: string; until?: string } =>
    given({
      action: text(search['action']),
      actor: text(search['actor']),
      text: text(search['text']),
      since: day(search['since']),
      until: day(search['until']),
    }),
  component: lazyRouteComponent(
    () => import('../../features/settings/audit-page.tsx'),
    'AuditPage',
  ),
});

const weightsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'weights',
  /** Weights that are tried, as `linkedWeights` writes them. */
  validateSearch: (search: Search): { try?: string } => given({ try: longText(search['try']) }),
  component: lazyRouteComponent(
    () => import('../../features/weights/weights-page.tsx'),
    'WeightsPage',
  ),
});

const signInRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'sign-in',
  component: lazyRouteComponent(
    () => import('../../features/settings/sign-in/sign-in-settings-page.tsx'),
    'SignInSettingsPage',
  ),
});

const channelsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'channels',
  component: lazyRouteComponent(
    () => import('../../features/channels/channels-page.tsx'),
    'ChannelsPage',
  ),
});

const settingsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'settings',
  component: lazyRouteComponent(
    () => import('../../features/settings/organization-settings-page.tsx'),
    'OrganizationSettingsPage',
  ),
});

const githubRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'settings/github',
  component: lazyRouteComponent(
    () => import('../../features/github/github-page.tsx'),
    'GithubPage',
  ),
});

const notificationsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'notifications',
  validateSearch: (
    search: Search,
  ): { state?: 'unread'; kind?: (typeof NOTIFICATION_KIND_NAMES)[number] } =>
    given({
      state: oneOf(['unread'], search['state']),
      kind: oneOf(NOTIFICATION_KIND_NAMES, search['kind']),
    }),
  component: lazyRouteComponent(
    () => import('../../features/notifications/notifications-page.tsx'),
    'NotificationsPage',
  ),
});

const notificationSettingsRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'notifications/settings',
  component: lazyRouteComponent(
    () => import('../../features/notifications/notification-settings-page.tsx'),
    'NotificationSettingsPage',
  ),
});

const overlayRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'catalogue',
  component: lazyRouteComponent(
    () => import('../../features/overlay/overlay-page.tsx'),
    'OverlayPage',
  ),
});

const catalogueVersionRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: 'catalogue/version',
  component: lazyRouteComponent(
    () => import('../../features/catalogue-version/catalogue-version-page.tsx'),
    'CatalogueVersionPage',
  ),
});

/** Everything behind the sign-in. */
export const signedInRoutes = signedInRoute.addChildren([
  beginRoute.addChildren([createOrganizationRoute]),
  organizationRoute.addChildren([
    organizationIndexRoute,
    systemsRoute,
    newSystemRoute,
    systemRoutes,
    portfolioRoute,
    reportRoute,
    activityRoute,
    campaignsRoute,
    campaignRoute,
    sprintsRoute,
    shortcutsRoute,
    ...taskRoutes,
    membersRoute,
    teamsRoute,
    tokensRoute,
    auditRoute,
    weightsRoute,
    signInRoute,
    channelsRoute,
    settingsRoute,
    githubRoute,
    notificationsRoute,
    notificationSettingsRoute,
    overlayRoute,
    catalogueVersionRoute,
  ]),
]);
