import { gitlabAdapter } from '../../adapters/gitlab/gitlab-adapter.ts';
import { GITLAB_LIMITS } from '../../adapters/gitlab/gitlab-limits.ts';
import type { TrackerRequest } from '../../run/transport.ts';
import { answer, refused, tooMany } from '../gitlab/fake-answers.ts';
import { FakeGitLab } from '../gitlab/fake-gitlab.ts';
import type { FakeGitLabIssue } from '../gitlab/fake-presentation.ts';
import { gitlabReferee } from '../gitlab/gitlab-referee.ts';
import { shownIssue, withoutComments } from './shown-issue.ts';
import type { TrialIssue, TrialTracker } from './trial-tracker.ts';

export const gitlabTrialTracker: TrialTracker = {
  name: 'gitlab',
  world(clock) {
    const gitlab = new FakeGitLab(clock);
    return {
      handle: (request) => gitlab.handle(request),
      issues: () => gitlab.withLabel('pitwall').map((issue) => trialIssue(gitlab, issue)),
      milestones: () => [...gitlab.milestones.keys()],
      add: (title, body) => trialIssue(gitlab, gitlab.add({ title, body })),
      addOthers(count) {
        for (let number = 0; number < count; number += 1)
          gitlab.add({ title: `Other ${number}`, labels: number % 2 ? ['bug'] : [] });
      },
      delete: (key) => void gitlab.issues.delete(Number(key)),
    };
  },
  adapter: (parts) =>
    gitlabAdapter({ baseUrl: 'https://gitlab.com/api/v4', project: 'acme/shop', ...parts }),
  referee: gitlabReferee,
  limits: GITLAB_LIMITS,
  // 606 creations, of which 200 go in a minute.
  leastOf600: 180_000,
  readsAgain: 3,
  person: 'ada',
  kindOf,
  isAbout: ({ url }, key) => url.endsWith(`/issues/${key}`),
  isComment: ({ url }) => new URL(url).pathname.endsWith('/notes'),
  failure: (status) => answer(status, status === 502 ? 'Bad gateway' : {}),
  tooMany(seconds) {
    // A limit of the application itself says no more than that there is one.
    const untold = { message: { error: 'This endpoint has been requested too many times.' } };
    return seconds === null ? answer(429, untold) : tooMany(seconds);
  },
  refusal: {
    response: refused('title', 'is too long (maximum is 255 characters)'),
    message: 'GitLab answered 400: title is too long (maximum is 255 characters)',
  },
};

function kindOf({ method, url, json }: TrackerRequest) {
  if (method === 'GET') return 'read';
  if (!url.endsWith('/api/graphql')) return method === 'POST' ? 'create' : 'write';
  return (json as { query: string }).query.startsWith('mutation') ? 'create' : 'read';
}

const trialIssue = (gitlab: FakeGitLab, issue: FakeGitLabIssue): TrialIssue => ({
  key: String(issue.iid),
  get title() {
    return issue.title;
  },
  set title(title) {
    issue.title = title;
  },
  get state() {
    return issue.state;
  },
  set state(state) {
    issue.state = state;
  },
  get body() {
    return issue.body;
  },
  get milestone() {
    return issue.milestone;
  },
  get assignee() {
    return issue.assignees[0] ?? null;
  },
  get blockedBy() {
    return [...gitlab.links.from(issue.iid)].map(String);
  },
  get children() {
    return [...(gitlab.hierarchy.children.get(issue.iid) ?? [])].map(String);
  },
  get comments() {
    return gitlab.notes.of(issue.iid).map(({ body }) => body.replace(/<!--.*?-->/g, '').trim());
  },
  surround() {
    issue.body = `Before\r\n${issue.body}\r\nAfter`;
    return () =>
      issue.body.startsWith('Before\r\n<!-- pitwall') &&
      issue.body.endsWith('<!-- /pitwall -->\r\nAfter');
  },
  shown: () =>
    shownIssue(
      issue.title,
      {
        State: issue.state,
        Labels: issue.labels,
        Milestone: issue.milestone,
        Weight: issue.weight,
        'Due date': issue.dueOn,
        Assignees: issue.assignees,
        'Is blocked by': [...gitlab.links.from(issue.iid)].map((iid) => `#${iid}`),
        'Child items': [...(gitlab.hierarchy.children.get(issue.iid) ?? [])].map(
          (iid) => `#${iid}`,
        ),
      },
      withoutComments(issue.body),
    ),
});
