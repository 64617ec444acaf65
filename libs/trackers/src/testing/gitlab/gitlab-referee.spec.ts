import { beforeAll, describe, expect, it } from 'vitest';
import type { TrackerRequest } from '../../run/transport.ts';
import type { Referee } from '../openapi-referee.ts';
import { gitlabReferee } from './gitlab-referee.ts';

const at = 'https://gitlab.com/api/v4/projects/acme%2Fshop';
const call = (method: TrackerRequest['method'], path: string, json?: unknown): TrackerRequest => ({
  method,
  url: path.startsWith('https:') ? path : at + path,
  headers: {},
  ...(json === undefined ? {} : { json }),
});
const LINK = { target_project_id: 'acme/shop', target_issue_iid: '2' };

/** One request at least for each endpoint that is against it: a referee that slept would pass it. */
const AGAINST: [string, TrackerRequest][] = [
  ['issues in an unknown state', call('GET', '/issues?state=open')],
  ['issues in an unknown order', call('GET', '/issues?order_by=age')],
  ['issues since what is no moment', call('GET', '/issues?created_after=yesterday')],
  ['an issue without a title', call('POST', '/issues', { description: 'a' })],
  ['labels as a list', call('POST', '/issues', { title: 'a', labels: ['b'] })],
  ['an assignee by name', call('POST', '/issues', { title: 'a', assignee_ids: ['ada'] })],
  ['a title of 256 letters', call('POST', '/issues', { title: 'a'.repeat(256) })],
  ['one issue by a word', call('GET', '/issues/first')],
  ['an unknown state event', call('PUT', '/issues/1', { state_event: 'closed' })],
  ['a body by GitHub’s name', call('PUT', '/issues/1', { body: 'a' })],
  ['links of a word', call('GET', '/issues/first/links')],
  ['a link of an unknown type', call('POST', '/issues/1/links', { ...LINK, link_type: 'blocked' })],
  ['a link to nothing', call('POST', '/issues/1/links', { link_type: 'blocks' })],
  ['a link taken off by a word', call('DELETE', '/issues/1/links/two')],
  ['notes in an unknown order', call('GET', '/issues/1/notes?sort=newest')],
  ['a note without words', call('POST', '/issues/1/notes', { body: '' })],
  ['a note by Jira’s name', call('POST', '/issues/1/notes', { comment: 'a' })],
  ['labels by a page that is no number', call('GET', '/labels?page=first')],
  ['a label without a colour', call('POST', '/labels', { name: 'a' })],
  ['a label’s colour without #', call('POST', '/labels', { name: 'a', color: '1f4b99' })],
  ['milestones in an unknown state', call('GET', '/milestones?state=all')],
  ['a milestone without a title', call('POST', '/milestones', { description: 'x' })],
  ['a weight of words', call('POST', '/issues', { title: 'a', weight: 'two' })],
  ['members in an unknown state', call('GET', '/members/all?state=gone')],
  ['iterations in an unknown state', call('GET', '/iterations?state=soon')],
  ['people by no name', call('GET', 'https://gitlab.com/api/v4/users?username=')],
];

describe('the referee of GitLab', () => {
  let referee: Referee;
  beforeAll(async () => {
    referee = await gitlabReferee();
  });

  it.each(AGAINST)('refuses %s', (_, request) => {
    const faults = referee.ofRequest(request);
    expect(faults).not.toEqual([]);
    expect(faults).not.toEqual(['unknown operation']);
  });

  it.each(AGAINST)('refuses an answer of another shape to %s', (_, request) => {
    const status = request.method === 'POST' ? 201 : 200;
    const response = { status, headers: {}, body: JSON.stringify({ id: 'x' }) };
    expect(referee.ofResponse(request, response)).not.toEqual([]);
  });

  it('refuses what the description does not have', () => {
    expect(referee.ofRequest(call('PATCH', '/issues/1'))).toEqual(['unknown operation']);
  });
});
