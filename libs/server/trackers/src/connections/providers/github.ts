import { GITHUB_API, githubTracker } from '@pitwall/contracts';
import {
  GITHUB_ENTERPRISE_LIMITS,
  GITHUB_LIMITS,
  githubAdapter,
  renderMarkdown,
} from '@pitwall/trackers';
import { installationTransport } from './installation-transport.ts';
import { providerFactory } from './provider-factory.ts';

export const githubFactory = providerFactory(githubTracker, {
  render: renderMarkdown,
  adapter({ project, baseUrl, credential }, surroundings) {
    const [owner = '', repository = ''] = project.split('/');
    return githubAdapter({
      baseUrl,
      owner,
      repository,
      transport:
        'token' in credential
          ? surroundings.transport(() => `Bearer ${credential.token}`)
          : installationTransport(credential.installationId, surroundings),
      clock: surroundings.clock,
      limits: baseUrl === GITHUB_API ? GITHUB_LIMITS : GITHUB_ENTERPRISE_LIMITS,
    });
  },
});
