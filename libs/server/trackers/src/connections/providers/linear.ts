import { linearTracker } from '@pitwall/contracts';
import { LINEAR_LIMITS, linearAdapter, linearOffers, renderMarkdown } from '@pitwall/trackers';
import { providerFactory } from './provider-factory.ts';

export const linearFactory = providerFactory(linearTracker, {
  render: renderMarkdown,
  adapter: ({ project: team, baseUrl, options, credential }, { transport, clock }) =>
    linearAdapter({
      url: baseUrl,
      team,
      project: options.project === '' ? null : options.project,
      states: { closed: options.doneState, open: options.openState },
      mapping: { milestonesAs: options.milestonesAs, estimates: options.estimates !== null },
      transport: transport(() => authorizationOf(credential.token)),
      clock,
      limits: LINEAR_LIMITS,
    }),
  offers: ({ project: team, baseUrl, credential }, { transport, clock }) =>
    linearOffers({
      url: baseUrl,
      team,
      transport: transport(() => authorizationOf(credential.token)),
      clock,
    }),
});

/** Linear wants a personal key as it is, and a token of OAuth as a bearer's. */
const authorizationOf = (token: string): string =>
  token.startsWith('lin_api_') ? token : `Bearer ${token}`;
