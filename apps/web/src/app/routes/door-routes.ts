import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DoorFrame } from '../frames/door-frame.tsx';
import { needsNobody } from '../signed-in.ts';
import { returnAddress } from '../../lib/return-address.ts';
import { rootRoute } from './root-route.ts';
import type { Search } from './search.ts';

const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'door',
  component: DoorFrame,
});

/** Where to go on to after signing in. */
const withReturn = (search: Search): { to?: string } => {
  const to = returnAddress(search['to']);
  return to === null ? {} : { to };
};

const signInRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-in',
  validateSearch: withReturn,
  beforeLoad: ({ context, search }) => needsNobody({ context }, search.to),
  component: lazyRouteComponent(
    () => import('../../features/account/sign-in-page.tsx'),
    'SignInPage',
  ),
});

const signInLinkRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-in/link',
  component: lazyRouteComponent(
    () => import('../../features/account/sign-in-link-page.tsx'),
    'SignInLinkPage',
  ),
});

const singleSignOnRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-in/sso',
  validateSearch: withReturn,
  beforeLoad: ({ context, search }) => needsNobody({ context }, search.to),
  component: lazyRouteComponent(
    () => import('../../features/account/single-sign-on-page.tsx'),
    'SingleSignOnPage',
  ),
});

const singleSignOnAnswerRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-in/sso/$organization',
  component: lazyRouteComponent(
    () => import('../../features/account/single-sign-on-answer-page.tsx'),
    'SingleSignOnAnswerPage',
  ),
});

const gitHubAnswerRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-in/github',
  component: lazyRouteComponent(
    () => import('../../features/account/github-answer-page.tsx'),
    'GitHubAnswerPage',
  ),
});

const signUpRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-up',
  validateSearch: withReturn,
  beforeLoad: ({ context, search }) => needsNobody({ context }, search.to),
  component: lazyRouteComponent(
    () => import('../../features/account/sign-up-page.tsx'),
    'SignUpPage',
  ),
});

const invitationRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/invitation',
  component: lazyRouteComponent(
    () => import('../../features/account/invitation-page.tsx'),
    'InvitationPage',
  ),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('../../features/account/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/reset-password',
  component: lazyRouteComponent(
    () => import('../../features/account/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
});

const confirmEmailRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/confirm-email',
  component: lazyRouteComponent(
    () => import('../../features/account/confirm-email-page.tsx'),
    'ConfirmEmailPage',
  ),
});

const unsubscribeRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/unsubscribe',
  component: lazyRouteComponent(
    () => import('../../features/account/unsubscribe-page.tsx'),
    'UnsubscribePage',
  ),
});

/** The ways in, and what a mail's link opens. */
export const doorRoutes = doorRoute.addChildren([
  signInRoute,
  signInLinkRoute,
  singleSignOnRoute,
  singleSignOnAnswerRoute,
  gitHubAnswerRoute,
  signUpRoute,
  invitationRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  confirmEmailRoute,
  unsubscribeRoute,
]);
