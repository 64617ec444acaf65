import { describe, expect, it } from 'vitest';
import type { IssueFields } from '../../model/issue.ts';
import type { IssueDraft } from '../../run/tracker-adapter.ts';
import type { GitLabTier } from '../../testing/gitlab/fake-gitlab-links.ts';
import { faultOf, stand } from '../../testing/gitlab/gitlab-stand.ts';
import { taskId } from '../../testing/sample-tasks.ts';

const FIELDS: IssueFields = {
  title: 'Back up the database',
  section: null,
  state: 'open',
  labels: ['pitwall'],
  milestone: null,
  assignee: null,
  dueOn: null,
  priority: null,
  estimate: null,
};
const draft = (changes: Partial<IssueDraft> = {}): IssueDraft => ({
  ...FIELDS,
  body: '',
  milestone: null,
  markedAs: { taskId: taskId(1), step: null },
  intendedAt: 0,
  parent: null,
  ...changes,
});

describe('dependencies at GitLab', () => {
  async function tie(tier: GitLabTier) {
    const { gitlab, adapter, requests } = stand(tier);
    const [first, second, third] = [1, 2, 3].map((number) => gitlab.add({ title: `${number}` }));
    if (!first || !second || !third) throw new Error('There are no issues.');
    const reference = ({ iid, id }: typeof first) => ({
      key: String(iid),
      id: String(id),
      url: `https://gitlab.com/acme/shop/-/issues/${iid}`,
    });
    const [one, two, three] = [reference(first), reference(second), reference(third)];
    await adapter.addBlocker(two, one);
    await adapter.addBlocker(three, one);
    return { gitlab, adapter, requests, one, two, three };
  }

  it('are links that block, where the tier has them', async () => {
    const { gitlab, adapter, requests, two } = await tie('premium');
    expect(gitlab.links.all.map(({ type }) => type)).toEqual(['is_blocked_by', 'is_blocked_by']);
    expect(requests).toHaveLength(2);
    expect(await adapter.listBlockers(two)).toEqual(['1']);
  });

  it.each(['free', 'core'] as const)(
    'are links that relate on %s, which is asked once whether it blocks',
    async (tier) => {
      const { gitlab, adapter, requests, one, two } = await tie(tier);
      expect(gitlab.links.all.map(({ type }) => type)).toEqual(['relates_to', 'relates_to']);
      expect(requests).toHaveLength(3);
      expect(await adapter.listBlockers(two)).toEqual(['1']);
      const relation = await adapter.findBlocker?.(two, one);
      await adapter.removeBlocker(two, one, relation ?? null);
      expect(await adapter.listBlockers(two)).toEqual([]);
    },
  );

  it('leave a link alone by which a person tied the two already', async () => {
    const { gitlab, adapter, one, two } = await tie('free');
    gitlab.links.all.length = 0;
    gitlab.links.handle(
      'POST',
      1,
      { target_project_id: 'acme/shop', target_issue_iid: 2 },
      undefined,
    );
    await adapter.addBlocker(two, one);
    expect(gitlab.links.all).toMatchObject([{ source: 1, target: 2, type: 'relates_to' }]);
  });

  it('are gone where nothing ties the two', async () => {
    const { adapter, one, two, three } = await tie('premium');
    expect(await adapter.findBlocker?.(one, three)).toBeNull();
    const refused = await faultOf(adapter.removeBlocker(two, one, '99'));
    expect(refused.fault).toBe('gone');
  });
});

describe('an issue at GitLab', () => {
  it('carries no quick action out that stands in words of others', async () => {
    const { gitlab, adapter } = stand();
    const section = 'Say\n/close\n\n- /assign @ada\n/etc/hosts and a/b stay';
    const markedAs = { taskId: taskId(1), step: null };
    const { format } = adapter;
    const { reference } = await adapter.createIssue(
      draft({ body: format.withSection('', section, markedAs) }),
    );
    const made = await adapter.readIssue(reference);
    expect(gitlab.quickActions).toEqual([]);
    const read = format.section(made.body, markedAs) ?? '';
    expect(read).toContain('\\/close');
    expect(format.normal(read)).toBe(format.normal(section));
    expect(format.marker(made.body)?.digest).toBe(format.digest(read));
    // A person's own lines are theirs: GitLab has carried them out already.
    expect(format.withSection('\\/mine\n', null, markedAs)).toBe('\\/mine\n');
  });

  it('is assigned by the id of whom a name is', async () => {
    const { gitlab, adapter } = stand();
    const names = { labels: [], people: ['Ada', 'nobody'] };
    expect(adapter.directory?.calls(names)).toBe(2);
    for (const call of [0, 1]) await adapter.directory?.learn(names, call);
    await adapter.createIssue(draft({ assignee: 'ada', dueOn: '2026-12-24' }));
    expect([...gitlab.issues.values()]).toMatchObject([
      { assignees: ['ada'], dueOn: '2026-12-24' },
    ]);
    const refused = await faultOf(adapter.createIssue(draft({ assignee: 'nobody' })));
    expect(refused).toMatchObject({
      fault: 'unassignable',
      message: expect.stringContaining('nobody'),
    });
  });

  it('loses assignee, due date and milestone when they are taken off', async () => {
    const { gitlab, adapter } = stand();
    gitlab.milestones.set('MVP', 501);
    const issue = gitlab.add({
      title: 'a',
      assignees: ['ada'],
      dueOn: '2026-12-24',
      milestone: 'MVP',
      labels: ['pitwall', 'mine'],
    });
    const reference = {
      key: '1',
      id: String(issue.id),
      url: 'https://gitlab.com/acme/shop/-/issues/1',
    };
    const change = { assignee: null, dueOn: null, milestone: null, labels: ['mine'] };
    await adapter.updateIssue(reference, change, await adapter.readIssue(reference));
    expect(issue).toMatchObject({ assignees: [], dueOn: null, milestone: null, labels: ['mine'] });
  });

  it('is gone when it was moved to another project, not done', async () => {
    const { gitlab, adapter } = stand();
    gitlab.add({ title: 'a', labels: ['pitwall'], state: 'closed', movedToId: 77 });
    const reference = { key: '1', id: '8000001', url: 'https://gitlab.com/acme/shop/-/issues/1' };
    expect((await faultOf(adapter.readIssue(reference))).fault).toBe('gone');
    expect((await adapter.listIssues('pitwall', null)).items).toEqual([]);
  });
});

describe('a list at GitLab', () => {
  it('goes on where GitLab says, at our address: by key, by number, and without its long header', async () => {
    const { adapter, requests, answers } = stand();
    const page = (headers: Record<string, string>) => ({ status: 200, headers, body: '[]' });
    answers(
      page({
        link: '<https://evil.example/x?pagination=keyset&cursor=abc>; rel="next", <x>; rel="first"',
      }),
    );
    const first = await adapter.listLabels(null);
    answers(page({ 'x-next-page': '3' }));
    const second = await adapter.listLabels(first.next);
    answers(page({ 'x-next-page': '' }));
    const third = await adapter.listLabels(second.next);
    expect(requests.map(({ url }) => url)).toEqual(
      ['per_page=100', 'pagination=keyset&cursor=abc', 'pagination=keyset&cursor=abc&page=3'].map(
        (query) => `https://gitlab.com/api/v4/projects/acme%2Fshop/labels?${query}`,
      ),
    );
    expect(third.next).toBeNull();
  });
});
