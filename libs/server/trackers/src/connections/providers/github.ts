import { GITHUB_API, githubTracker } from '@pitwall/contracts';
import {
  GITHUB_ENTERPRISE_LIMITS,
  GITHUB_LIMITS,
  githubAdapter,
  githubOffers,
  renderMarkdown,
  type TrackerTransport,
} from '@pitwall/trackers';
import type { z } from 'zod';
import { installationTransport } from './installation-transport.ts';
import { type AdapterSurroundings, providerFactory } from './provider-factory.ts';

export const githubFactory = providerFactory(githubTracker, {
  render: renderMarkdown,
  adapter: ({ project, baseUrl, credential, options }, surroundings) =>
    githubAdapter({
      baseUrl,
      ...repositoryOf(project),
      transport: transportOf(credential, surroundings),
      clock: surroundings.clock,
      issueType: options.issueType,
      limits: baseUrl === GITHUB_API ? GITHUB_LIMITS : GITHUB_ENTERPRISE_LIMITS,
    }),
  offers: ({ project, baseUrl, credential }, surroundings) =>
    githubOffers({
      baseUrl,
      ...repositoryOf(project),
      transport: transportOf(credential, surroundings),
      clock: surroundings.clock,
    }),
});

function repositoryOf(project: string): { owner: string; repository: string } {
  const [owner = '', repository = ''] = project.split('/');
  return { owner, repository };
}

const transportOf = (
  credential: z.output<typeof githubTracker.credential>,
  surroundings: AdapterSurroundings,
): TrackerTransport =>
  'token' in credential
    ? surroundings.transport(() => `Bearer ${credential.token}`)
    : installationTransport(credential.installationId, surroundings);
