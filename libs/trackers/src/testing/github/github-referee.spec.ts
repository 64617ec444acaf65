import { beforeAll, describe, expect, it } from 'vitest';
import type { TrackerRequest } from '../../run/transport.ts';
import type { Referee } from '../openapi-referee.ts';
import { githubReferee } from './github-referee.ts';

const at = 'https://api.github.com/repos/acme/shop';
const call = (method: TrackerRequest['method'], path: string, json?: unknown): TrackerRequest => ({
  method,
  url: path.startsWith('https:') ? path : at + path,
  headers: {},
  ...(json === undefined ? {} : { json }),
});

/** One request for each endpoint that is against its description: a referee that slept would pass it. */
const AGAINST: [string, TrackerRequest][] = [
  ['a label’s colour that is no text', call('POST', '/labels', { name: 'a', color: 7 })],
  ['labels by a page that is no number', call('GET', '/labels?page=first')],
  ['a milestone without a title', call('POST', '/milestones', { description: 'x' })],
  ['milestones in an unknown state', call('GET', '/milestones?state=mine')],
  ['an issue with an unknown field', call('POST', '/issues', { title: 'a', labelz: [] })],
  ['issues in an unknown order', call('GET', '/issues?direction=up')],
  ['one issue by a word', call('GET', '/issues/first')],
  ['an unknown state of an issue', call('PATCH', '/issues/1', { state: 'done' })],
  ['labels of an issue as a number', call('POST', '/issues/1/labels', { labels: 7 })],
  ['a label taken off an issue by a word', call('DELETE', '/issues/first/labels/low')],
  ['a comment without a body', call('POST', '/issues/1/comments', {})],
  ['comments since a word', call('GET', '/issues/1/comments?since=x&page=one')],
  ['a blocker by its name', call('POST', '/issues/1/dependencies/blocked_by', { issue_id: 'x' })],
  ['blockers by a page that is no number', call('GET', '/issues/1/dependencies/blocked_by?page=x')],
  ['a blocker taken off by a word', call('DELETE', '/issues/1/dependencies/blocked_by/x')],
  ['a sub-issue without its id', call('POST', '/issues/1/sub_issues', {})],
  ['assignees by a page that is no number', call('GET', '/assignees?page=x')],
  ['an issue whose type is a number', call('POST', '/issues', { title: 'a', type: 7 })],
  ['sub-issues by a page that is no number', call('GET', '/issues/1/sub_issues?page=x')],
];

describe('the referee of GitHub', () => {
  let referee: Referee;
  beforeAll(async () => {
    referee = await githubReferee();
  });

  it.each(AGAINST)('refuses %s', (_, request) => {
    expect(referee.ofRequest(request)).not.toEqual([]);
  });

  it.each(AGAINST.filter(([, { method }]) => method !== 'DELETE'))(
    'refuses an answer of another shape to %s',
    (_, request) => {
      const isMade = request.method === 'POST' && !request.url.endsWith('/issues/1/labels');
      const status = isMade ? 201 : 200;
      const response = { status, headers: {}, body: JSON.stringify({ id: 'x' }) };
      expect(referee.ofResponse(request, response)).not.toEqual([]);
    },
  );

  it('refuses types of issues that are no list', () => {
    const request = call('GET', 'https://api.github.com/orgs/acme/issue-types');
    expect(referee.ofRequest(request)).toEqual([]);
    const response = { status: 200, headers: {}, body: '{"types": []}' };
    expect(referee.ofResponse(request, response)).not.toEqual([]);
  });

  it('refuses what the description does not have', () => {
    expect(referee.ofRequest(call('PUT', '/issues/1'))).toEqual(['unknown operation']);
  });
});
