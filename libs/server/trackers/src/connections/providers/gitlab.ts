import { GITLAB_API, gitlabTracker } from '@pitwall/contracts';
import {
  GITLAB_LIMITS,
  GITLAB_SELF_MANAGED_LIMITS,
  gitlabAdapter,
  renderMarkdown,
} from '@pitwall/trackers';
import { providerFactory } from './provider-factory.ts';

export const gitlabFactory = providerFactory(gitlabTracker, {
  render: renderMarkdown,
  adapter: ({ project, baseUrl, credential }, { transport, clock }) =>
    gitlabAdapter({
      baseUrl,
      project,
      transport: transport(() => `Bearer ${credential.token}`),
      clock,
      limits: baseUrl === GITLAB_API ? GITLAB_LIMITS : GITLAB_SELF_MANAGED_LIMITS,
    }),
});
