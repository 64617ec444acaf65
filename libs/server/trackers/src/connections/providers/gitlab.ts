import { GITLAB_API, gitlabTracker } from '@pitwall/contracts';
import {
  GITLAB_LIMITS,
  GITLAB_SELF_MANAGED_LIMITS,
  gitlabAdapter,
  gitlabOffers,
  renderMarkdown,
} from '@pitwall/trackers';
import { providerFactory } from './provider-factory.ts';

export const gitlabFactory = providerFactory(gitlabTracker, {
  render: renderMarkdown,
  adapter: ({ project, baseUrl, credential, options }, { transport, clock }) =>
    gitlabAdapter({
      baseUrl,
      project,
      transport: transport(() => `Bearer ${credential.token}`),
      clock,
      options,
      limits: baseUrl === GITLAB_API ? GITLAB_LIMITS : GITLAB_SELF_MANAGED_LIMITS,
    }),
  offers: ({ project, baseUrl, credential }, { transport, clock }) =>
    gitlabOffers({
      baseUrl,
      project,
      transport: transport(() => `Bearer ${credential.token}`),
      clock,
    }),
  // A weight is a whole number, and none would be a task of no work.
  estimateOf: (days) => Math.max(1, Math.round(days)),
});
