import type { TrackerResponse } from '../../run/transport.ts';
import {
  ISSUE_TYPES,
  presentIssueType,
  presentPriority,
  presentStatus,
  presentUser,
  PRIORITIES,
  PROJECT,
  SITE,
  STATUSES,
  STORY_POINTS,
} from './fake-jira-issue.ts';
import { answer } from './jira-answers.ts';

const API = `${SITE}/rest/api/3`;

/** What a project offers, for who connects it; null for what is asked elsewhere. */
export function offersOf(
  method: string,
  path: string,
  people: ReadonlySet<string>,
): TrackerResponse | null {
  switch (`${method} ${path}`) {
    case `GET /project/${PROJECT.key}`:
      return answer(200, {
        self: `${API}/project/${PROJECT.id}`,
        ...PROJECT,
        name: 'Shop',
        issueTypes: [...ISSUE_TYPES.keys()].map(presentIssueType),
      });
    case `GET /project/${PROJECT.key}/statuses`:
      return answer(
        200,
        [...ISSUE_TYPES.keys()].map((id) => {
          const { self, name, subtask } = presentIssueType(id);
          return { self, id, name, subtask, statuses: [...STATUSES.keys()].map(presentStatus) };
        }),
      );
    case 'GET /priority/search':
      return answer(200, {
        isLast: true,
        maxResults: 50,
        startAt: 0,
        total: PRIORITIES.length,
        values: PRIORITIES.map(presentPriority),
      });
    case `GET /issue/createmeta/${PROJECT.key}/issuetypes/10001`:
      return answer(200, {
        startAt: 0,
        maxResults: 200,
        total: 3,
        fields: [
          {
            ...field('priority', 'Priority', 'priority'),
            hasDefaultValue: true,
            defaultValue: presentPriority('Medium'),
          },
          field('summary', 'Summary', 'string'),
          field(STORY_POINTS, 'Story point estimate', 'number'),
        ],
      });
    case 'GET /user/assignable/search':
      return answer(200, [...people].map(presentUser));
    default:
      return null;
  }
}

const field = (fieldId: string, name: string, type: string): object => ({
  fieldId,
  key: fieldId,
  name,
  operations: ['set'],
  required: fieldId === 'summary',
  schema: { type },
});
