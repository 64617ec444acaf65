import { STACKS, type Stack } from '@pitwall/contracts';
import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { practiceQuery } from '../../lib/api/practice.ts';
import { symptomQuery } from '../../lib/api/symptom.ts';
import { homeAddress } from '../../lib/home-address.ts';
import { lastOrganization, wasSignedIn } from '../../lib/remembered.ts';
import { NotFoundPage } from '../problem-pages.tsx';
import { needsSignIn, readMe } from '../signed-in.ts';
import { orNotFound } from './or-not-found.ts';
import { rootRoute } from './root-route.ts';
import { given, longText, oneOf, text, words, type Search } from './search.ts';
import { placeOfTypedId } from './typed-catalogue-id.ts';

const frontRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'front',
  component: lazyRouteComponent(() => import('../frames/open-frame.tsx'), 'FrontFrame'),
});

const startRoute = createRoute({
  getParentRoute: () => frontRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = wasSignedIn() ? await readMe(context.queryClient) : null;
    if (me !== null) throw redirect({ href: homeAddress(me, lastOrganization()), replace: true });
  },
  component: lazyRouteComponent(() => import('../../features/start/start-page.tsx'), 'StartPage'),
});

const readerRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'reader',
  // Known before the first paint, so that the frame does not change under the reader.
  beforeLoad: async ({ context }) => {
    if (wasSignedIn()) await readMe(context.queryClient);
  },
  component: lazyRouteComponent(() => import('../frames/reader-frame.tsx'), 'ReaderFrame'),
  notFoundComponent: NotFoundPage,
});

interface CatalogueSearch {
  topics?: string[];
  stages?: string[];
  gates?: string[];
  stacks?: string[];
}
const catalogueFilter = (search: Search): CatalogueSearch =>
  given({
    topics: words(search['topics']),
    stages: words(search['stages']),
    gates: words(search['gates']),
    stacks: words(search['stacks']),
  });

const catalogueRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/catalogue',
  validateSearch: (search: Search): CatalogueSearch & { search?: string } =>
    given({ search: longText(search['search']), ...catalogueFilter(search) }),
  loader: ({ context }) => context.queryClient.ensureQueryData(catalogueQuery()),
  component: lazyRouteComponent(
    () => import('../../features/catalogue/catalogue-page.tsx'),
    'CataloguePage',
  ),
});

const practiceRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/catalogue/$practice',
  // Which stack's instructions are open: a link to them shows the same.
  validateSearch: (search: Search): { stack?: Stack } =>
    given({ stack: oneOf(STACKS, search['stack']) }),
  beforeLoad: ({ params }) => {
    const href = placeOfTypedId(params.practice);
    if (href !== null) throw redirect({ href, replace: true });
  },
  loader: ({ context, params }) =>
    orNotFound(
      Promise.all([
        context.queryClient.ensureQueryData(practiceQuery(params.practice)),
        context.queryClient.ensureQueryData(catalogueQuery()),
      ]),
    ),
  component: lazyRouteComponent(
    () => import('../../features/catalogue/practice-page.tsx'),
    'PracticePage',
  ),
  notFoundComponent: NotFoundPage,
});

const graphRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/catalogue/graph',
  validateSearch: catalogueFilter,
  loader: ({ context }) => context.queryClient.ensureQueryData(catalogueQuery()),
  component: lazyRouteComponent(
    () => import('../../features/catalogue/graph/graph-page.tsx'),
    'GraphPage',
  ),
});

const stageRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/catalogue/stages/$stage',
  loader: async ({ context, params }) => {
    const { stages } = await context.queryClient.ensureQueryData(catalogueQuery());
    if (!stages.some(({ stage }) => stage === params.stage)) throw notFound();
  },
  component: lazyRouteComponent(
    () => import('../../features/catalogue/stage-page.tsx'),
    'StagePage',
  ),
  notFoundComponent: NotFoundPage,
});

const symptomRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/catalogue/symptoms/$symptom',
  loader: ({ context, params }) =>
    orNotFound(
      Promise.all([
        context.queryClient.ensureQueryData(symptomQuery(params.symptom)),
        context.queryClient.ensureQueryData(catalogueQuery()),
      ]),
    ),
  component: lazyRouteComponent(
    () => import('../../features/catalogue/symptom-page.tsx'),
    'SymptomPage',
  ),
  notFoundComponent: NotFoundPage,
});

const apiDocsRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/api-docs',
  validateSearch: (search: Search): { search?: string } =>
    given({ search: text(search['search']) }),
  component: lazyRouteComponent(
    () => import('../../features/api-docs/api-docs-page.tsx'),
    'ApiDocsPage',
  ),
});

const accountRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/account',
  beforeLoad: needsSignIn,
  component: lazyRouteComponent(
    () => import('../../features/account/account-page.tsx'),
    'AccountPage',
  ),
});

const securityRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/account/security',
  beforeLoad: needsSignIn,
  component: lazyRouteComponent(
    () => import('../../features/account/security-page.tsx'),
    'SecurityPage',
  ),
});

const sessionsRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/account/sessions',
  beforeLoad: needsSignIn,
  component: lazyRouteComponent(
    () => import('../../features/account/sessions-page.tsx'),
    'SessionsPage',
  ),
});

const activityRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/account/activity',
  beforeLoad: needsSignIn,
  component: lazyRouteComponent(
    () => import('../../features/account/activity-page.tsx'),
    'ActivityPage',
  ),
});

const dataRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/account/data',
  beforeLoad: needsSignIn,
  component: lazyRouteComponent(() => import('../../features/account/data-page.tsx'), 'DataPage'),
});

const sharedReportRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/shared-report',
  component: lazyRouteComponent(
    () => import('../../features/reports/shared-report-page.tsx'),
    'SharedReportPage',
  ),
});

const mailboxRoute = createRoute({
  getParentRoute: () => readerRoute,
  path: '/mailbox',
  component: lazyRouteComponent(
    () => import('../../features/mailbox/mailbox-page.tsx'),
    'MailboxPage',
  ),
});

/** The front page. */
export const startRoutes = frontRoute.addChildren([startRoute]);

/** Pages that belong to no organization. */
export const openRoutes = readerRoute.addChildren([
  catalogueRoute,
  practiceRoute,
  graphRoute,
  stageRoute,
  symptomRoute,
  apiDocsRoute,
  accountRoute,
  securityRoute,
  sessionsRoute,
  activityRoute,
  dataRoute,
  sharedReportRoute,
  mailboxRoute,
]);
