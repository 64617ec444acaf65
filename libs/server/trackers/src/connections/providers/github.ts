import { GITHUB_API, githubTracker } from '@pitwall/contracts';
import {
  GITHUB_ENTERPRISE_LIMITS,
  GITHUB_LIMITS,
  githubAdapter,
  renderMarkdown,
} from '@pitwall/trackers';
import { providerFactory } from './provider-factory.ts';

export const githubFactory = providerFactory(githubTracker, {
  render: renderMarkdown,
  adapter({ project, baseUrl, credential }, { transport, clock }) {
    const [owner = '', repository = ''] = project.split('/');
    return githubAdapter({
      baseUrl,
      owner,
      repository,
      transport: transport(() => `Bearer ${credential.token}`),
      clock,
      limits: baseUrl === GITHUB_API ? GITHUB_LIMITS : GITHUB_ENTERPRISE_LIMITS,
    });
  },
});
