import { gitlabAdapter } from '../../adapters/gitlab/gitlab-adapter.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { SimulatedClock } from '../simulated-clock.ts';
import { FakeGitLab } from './fake-gitlab.ts';
import type { GitLabTier } from './fake-gitlab-links.ts';

/** The adapter before a GitLab in memory, which answers something else where that is told. */
export function stand(tier: GitLabTier = 'premium') {
  const clock = new SimulatedClock();
  const gitlab = new FakeGitLab(clock, tier);
  const requests: TrackerRequest[] = [];
  let instead: TrackerResponse | null = null;
  const adapter = gitlabAdapter({
    baseUrl: 'https://gitlab.com/api/v4/',
    project: 'acme/shop',
    clock,
    transport: (request) => {
      requests.push(request);
      return Promise.resolve(instead ?? gitlab.handle(request));
    },
  });
  return {
    clock,
    gitlab,
    adapter,
    requests,
    answers: (response: TrackerResponse) => (instead = response),
  };
}

/** What a call is refused with. */
export async function faultOf(work: Promise<unknown>): Promise<TrackerError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof TrackerError) return error;
  throw new Error('It was not refused.', { cause: error });
}
