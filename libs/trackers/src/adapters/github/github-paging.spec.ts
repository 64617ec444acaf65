import { describe, expect, it } from 'vitest';
import { FakeService } from '../../testing/fake-service.ts';
import { FakeGitHub } from '../../testing/github/fake-github.ts';
import { githubReferee } from '../../testing/github/github-referee.ts';
import { SimulatedClock } from '../../testing/simulated-clock.ts';
import { githubAdapter } from './github-adapter.ts';

async function stand() {
  const clock = new SimulatedClock();
  const github = new FakeGitHub(clock);
  const referee = await githubReferee();
  const service = new FakeService({ clock, referee, handle: (request) => github.handle(request) });
  const adapter = githubAdapter({
    baseUrl: 'https://api.github.com',
    owner: 'acme',
    repository: 'shop',
    transport: service.transport,
    clock,
  });
  return { github, service, adapter };
}

describe('lists at GitHub', () => {
  it('are followed by the cursor of their links: deep pages are refused by number', async () => {
    const { github, service, adapter } = await stand();
    const made = Array.from({ length: 250 }, (_, index) =>
      github.add({ title: `Issue ${index}`, labels: ['pitwall'] }),
    );
    const keys: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page = await adapter.listIssues('pitwall', cursor);
      keys.push(...page.items.map(({ reference }) => reference.key));
      cursor = page.next;
    }
    expect(keys).toEqual(made.map(({ number }) => String(number)));
    expect(service.log).toHaveLength(3);
    expect(service.violations).toEqual([]);
  });
});

describe('a pull request', () => {
  it('is no issue: neither listed nor read as one', async () => {
    const { github, adapter } = await stand();
    github.add({ title: 'A change', labels: ['pitwall'], isPullRequest: true });
    expect((await adapter.listIssues('pitwall', null)).items).toEqual([]);
    await expect(adapter.readIssue({ key: '1', id: '1', url: '' })).rejects.toMatchObject({
      fault: 'gone',
      message: '#1 is a pull request, no issue.',
    });
  });
});
