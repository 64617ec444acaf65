import { linearAdapter } from '../../adapters/linear/linear-adapter.ts';
import { LINEAR_LIMITS } from '../../adapters/linear/linear-limits.ts';
import { LINEAR_PRIORITIES } from '../../adapters/linear/linear-presentation.ts';
import type { TrackerRequest } from '../../run/transport.ts';
import { FakeLinear } from '../linear/fake-linear.ts';
import { linearRefusal } from '../linear/fake-linear-errors.ts';
import type { FakeLinearIssue } from '../linear/fake-linear-presentation.ts';
import { linearReferee } from '../linear/linear-schema.ts';
import { shownIssue } from './shown-issue.ts';
import type { TrialIssue, TrialTracker } from './trial-tracker.ts';

export const linearTrialTracker: TrialTracker = {
  name: 'linear',
  world(clock) {
    const linear = new FakeLinear(clock);
    return {
      handle: (request) => linear.handle(request),
      issues: () => linear.withLabel('pitwall').map((issue) => trialIssue(linear, issue)),
      milestones: () => [...linear.milestones.keys()],
      add: (title, body) => trialIssue(linear, linear.add({ title, body })),
      addOthers(count) {
        linear.labels.set('bug', '00000000-0000-4000-8000-0000000000b6');
        for (let number = 0; number < count; number += 1)
          linear.add({ title: `Other ${number}`, labels: number % 2 ? ['bug'] : [] });
      },
      delete(key) {
        for (const issue of linear.issues.values())
          if (issue.identifier === key) issue.trashed = true;
      },
    };
  },
  adapter: (parts) =>
    linearAdapter({
      url: 'https://api.linear.app/graphql',
      team: 'ENG',
      project: '1a2b3c4d5e6f',
      ...parts,
    }),
  referee: linearReferee,
  limits: LINEAR_LIMITS,
  // 606 calls, of which 1,500 go in an hour.
  leastOf600: 0,
  readsAgain: 3,
  person: 'ada@acme.example',
  kindOf: ({ json }) => (queryOf(json).startsWith('mutation') ? 'create' : 'read'),
  isAbout,
  isComment: ({ json }) => /\bcomment(?:s|Create)\(/.test(queryOf(json)),
  failure(status) {
    if (status === 502) return { status, headers: {}, body: '<html>Bad gateway</html>' };
    const said = SAID[status] ?? { message: 'Internal server error', type: 'internal error' };
    return linearRefusal(status, { code: '', ...said });
  },
  tooMany(seconds) {
    const said = { message: 'Rate limit exceeded', code: 'RATELIMITED', type: 'ratelimited' };
    const headers = { 'retry-after': String(seconds) };
    return linearRefusal(400, said, seconds === null ? {} : headers);
  },
  refusal: {
    response: linearRefusal(200, {
      message: 'Argument Validation Error',
      code: 'INVALID_INPUT',
      type: 'invalid input',
      shown: 'title must be shorter than or equal to 255 characters',
    }),
    message:
      'Linear answered 200: Argument Validation Error: title must be shorter than or equal to 255 characters',
  },
};

const SAID: Record<number, { message: string; type: string; code?: string }> = {
  401: {
    message: 'Authentication required, not authenticated',
    type: 'authentication error',
    code: 'AUTHENTICATION_ERROR',
  },
  404: { message: 'Entity not found: Issue', type: 'invalid input' },
  410: { message: 'Entity not found: Issue', type: 'invalid input' },
  429: { message: 'Rate limit exceeded', type: 'ratelimited' },
};

const queryOf = (json: unknown): string => (json as { query: string }).query;

/** By the id that its variables name; an issue has an address of its own only for people. */
function isAbout({ json }: TrackerRequest, key: string): boolean {
  const { id } = (json as { variables: { id?: string } }).variables;
  return id !== undefined && id === ids.get(key);
}
/** Ids by identifier, as issues were last shown to a spec. */
const ids = new Map<string, string>();

function trialIssue(linear: FakeLinear, issue: FakeLinearIssue): TrialIssue {
  ids.set(issue.identifier, issue.id);
  const nameOf = (id: string): string => linear.issues.get(id)?.identifier ?? '';
  return {
    key: issue.identifier,
    get title() {
      return issue.title;
    },
    set title(title) {
      issue.title = title;
    },
    get state() {
      return ['completed', 'canceled', 'duplicate'].includes(issue.state) ? 'closed' : 'open';
    },
    set state(state) {
      issue.state = state === 'closed' ? 'completed' : 'started';
    },
    get body() {
      return issue.body;
    },
    get milestone() {
      return issue.milestone;
    },
    get assignee() {
      return issue.assignee;
    },
    get blockedBy() {
      return linear.relations.flatMap(({ issue: blocker, relatedIssue, type }) =>
        type === 'blocks' && relatedIssue === issue.id ? nameOf(blocker) : [],
      );
    },
    get children() {
      return [...linear.issues.values()].flatMap(({ parent, identifier }) =>
        parent === issue.id ? identifier : [],
      );
    },
    get comments() {
      return linear.comments.of(issue.id).map(({ body }) => body);
    },
    surround() {
      issue.body = `Before\n\n${issue.body}\n\nAfter`;
      return () =>
        issue.body.startsWith('Before\n\n`pitwall task=') &&
        issue.body.endsWith('`/pitwall`\n\nAfter');
    },
    shown: () =>
      shownIssue(
        issue.title,
        {
          Status: issue.state,
          Priority: LINEAR_PRIORITIES[issue.priority - 1] ?? null,
          Estimate: issue.estimate,
          Labels: issue.labels,
          Milestone: issue.milestone,
          Assignee: issue.assignee,
          'Due date': issue.dueOn,
          'Blocked by': linear.relations.flatMap(({ issue: blocker, relatedIssue, type }) =>
            type === 'blocks' && relatedIssue === issue.id ? nameOf(blocker) : [],
          ),
          'Sub-issues': [...linear.issues.values()].flatMap(({ parent, identifier }) =>
            parent === issue.id ? identifier : [],
          ),
        },
        issue.body,
      ),
  };
}
