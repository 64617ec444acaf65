import { githubAdapter } from '../../adapters/github/github-adapter.ts';
import { GITHUB_LIMITS } from '../../adapters/github/github-limits.ts';
import { answer } from '../github/fake-answers.ts';
import { FakeGitHub } from '../github/fake-github.ts';
import type { FakeIssue } from '../github/fake-presentation.ts';
import { githubReferee } from '../github/github-referee.ts';
import { shownIssue, withoutComments } from './shown-issue.ts';
import type { TrialIssue, TrialTracker } from './trial-tracker.ts';

export const githubTrialTracker: TrialTracker = {
  name: 'github',
  world(clock) {
    const github = new FakeGitHub(clock);
    return {
      handle: (request) => github.handle(request),
      issues: () => github.withLabel('pitwall').map(trialIssue),
      milestones: () => [...github.milestones.keys()],
      add: (title, body) => trialIssue(github.add({ title, body })),
      addOthers(count) {
        for (let number = 0; number < count; number += 1)
          github.add({ title: `Other ${number}`, labels: number % 2 ? ['bug'] : [] });
      },
      delete: (key) => void github.issues.delete(Number(key)),
    };
  },
  adapter: (parts) =>
    githubAdapter({
      baseUrl: 'https://api.github.com',
      owner: 'acme',
      repository: 'shop',
      ...parts,
    }),
  referee: githubReferee,
  limits: GITHUB_LIMITS,
  // 606 creations: an hour after the first of them, 500 are forgotten.
  leastOf600: 3_600_000,
  readsAgain: 3,
  person: 'ada',
  isAbout: ({ url }, key) => url.endsWith(`/issues/${key}`),
  isComment: ({ url }) => new URL(url).pathname.endsWith('/comments'),
  failure: (status) => answer(status, status === 502 ? 'Bad gateway' : {}),
  tooMany(seconds) {
    const response = answer(403, { message: 'You have exceeded a secondary rate limit' });
    return seconds === null
      ? response
      : { ...response, headers: { ...response.headers, 'retry-after': String(seconds) } };
  },
  refusal: {
    response: answer(422, { message: 'Validation Failed' }),
    message: 'GitHub answered 422: Validation Failed',
  },
};

const trialIssue = (issue: FakeIssue): TrialIssue => ({
  key: String(issue.number),
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
    return [...issue.blockedBy].map(String);
  },
  get children() {
    return [...issue.children].map(String);
  },
  get comments() {
    return issue.comments.map(({ body }) => body.replace(/<!--.*?-->/g, '').trim());
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
        Assignees: issue.assignees,
        'Blocked by': [...issue.blockedBy].map((number) => `#${number}`),
        'Sub-issues': [...issue.children].map((number) => `#${number}`),
      },
      withoutComments(issue.body),
    ),
});
