import { describe, expect, it } from 'vitest';
import { FakeService } from '../testing/fake-service.ts';
import { FakeGitLab } from '../testing/gitlab/fake-gitlab.ts';
import { gitlabReferee } from '../testing/gitlab/gitlab-referee.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { TrackerError } from '../run/tracker-error.ts';
import type { TrackerTransport } from '../run/transport.ts';
import { gitlabAdapter } from './gitlab/gitlab-adapter.ts';
import { smallerPage } from './smaller-page.ts';

describe('a smaller page', () => {
  it.each([
    ['per_page=100', 'per_page=20'],
    ['per_page=100&page=3', 'per_page=20&page=11'],
    ['per_page=4&page=11', 'per_page=2&page=21'],
    ['per_page=7&page=2', 'per_page=1&page=8'],
    ['cursor=abc&per_page=100', 'cursor=abc&per_page=20'],
    ['per_page=1&page=5', null],
    ['page=5', null],
  ])('of %s is %s', (query, smaller) => {
    expect(smallerPage(query)).toBe(smaller);
  });
});

const MOST_BYTES = 200_000;

/** A GitLab whose answers are not read beyond a size; 130 issues, the second hundred of them long. */
async function stand(longest: number) {
  const clock = new SimulatedClock();
  const gitlab = new FakeGitLab(clock);
  const referee = await gitlabReferee();
  const service = new FakeService({ clock, referee, handle: (request) => gitlab.handle(request) });
  const transport: TrackerTransport = async (request) => {
    const response = await service.transport(request);
    if (response.body.length > MOST_BYTES) throw new TrackerError('too_large', 'Too large.');
    return response;
  };
  const adapter = gitlabAdapter({
    baseUrl: 'https://gitlab.com/api/v4',
    project: 'acme/shop',
    transport,
    clock,
  });
  const made = Array.from({ length: 130 }, (_, index) =>
    gitlab.add({
      title: `Issue ${index}`,
      labels: ['pitwall'],
      body: 'x'.repeat(index < 100 ? 0 : longest),
    }),
  );
  const keys: string[] = [];
  const list = async () => {
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = await adapter.listIssues('pitwall', cursor);
      keys.push(...page.items.map(({ reference }) => reference.key));
      cursor = page.next;
    }
  };
  return { service, made, keys, list };
}

describe('issues at GitLab whose texts are long', () => {
  it('are read by smaller pages, each once', async () => {
    const { service, made, keys, list } = await stand(40_000);
    await list();
    expect(keys).toEqual(made.map(({ iid }) => String(iid)));
    expect(service.violations).toEqual([]);
  });

  it('are refused where one alone is too large', async () => {
    const { list } = await stand(MOST_BYTES);
    await expect(list()).rejects.toMatchObject({ fault: 'too_large' });
  });
});
