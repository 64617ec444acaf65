import { beforeAll, describe, expect, it } from 'vitest';
import type { TrackerRequest } from '../../run/transport.ts';
import type { Referee } from '../openapi-referee.ts';
import { jiraReferee } from './jira-referee.ts';

const at = 'https://acme.atlassian.net/rest/api/3';
const call = (method: TrackerRequest['method'], path: string, json?: unknown): TrackerRequest => ({
  method,
  url: at + path,
  headers: {},
  ...(json === undefined ? {} : { json }),
});

/** One request for each endpoint that is against its description: a referee that slept would pass it. */
const AGAINST: [string, TrackerRequest][] = [
  ['a search of an unknown field', call('POST', '/search/jql', { jql: 'x', startAt: 0 })],
  ['issues fetched by nothing', call('POST', '/issue/bulkfetch', { fields: ['summary'] })],
  ['an issue with an unknown part', call('POST', '/issue', { field: {} })],
  ['an issue read with a flag that is none', call('GET', '/issue/SHOP-1?failFast=perhaps')],
  ['an edit with properties that are no list', call('PUT', '/issue/SHOP-1', { properties: {} })],
  ['a transition by its bare id', call('POST', '/issue/SHOP-1/transitions', { transition: '31' })],
  ['a link without its type', call('POST', '/issueLink', { inwardIssue: {}, outwardIssue: {} })],
  ['a version of a project by its key', call('POST', '/version', { name: 'a', projectId: 'SHOP' })],
  ['versions from a word on', call('GET', '/project/SHOP/version?startAt=first')],
  ['assignable people from a word on', call('GET', '/user/assignable/search?startAt=first')],
  ['fields of a type from a word on', call('GET', '/issue/createmeta/SHOP/issuetypes/1?startAt=x')],
  ['comments in an unknown order', call('GET', '/issue/SHOP-1/comment?orderBy=age')],
  ['a comment by GitLab’s name', call('POST', '/issue/SHOP-1/comment', { note: 'a' })],
  ['priorities by default of a word', call('GET', '/priority/search?onlyDefault=perhaps')],
];
/** Endpoints whose every request is after the description: their answers are judged alone. */
const READ: [string, TrackerRequest][] = [
  ['a project', call('GET', '/project/SHOP')],
  ['the statuses of a project', call('GET', '/project/SHOP/statuses')],
];
const WITHOUT_BODY = new Set(['/rest/api/3/issueLink', '/rest/api/3/issue/SHOP-1/transitions']);

describe('the referee of Jira', () => {
  let referee: Referee;
  beforeAll(async () => {
    referee = await jiraReferee();
  });

  it.each(AGAINST)('refuses %s', (_, request) => {
    expect(referee.ofRequest(request)).not.toEqual([]);
  });

  it.each(
    [...AGAINST, ...READ].filter(
      ([, { url, method }]) => method !== 'PUT' && !WITHOUT_BODY.has(new URL(url).pathname),
    ),
  )('refuses an answer of another shape to %s', (_, request) => {
    const { pathname } = new URL(request.url);
    const creates =
      ['/rest/api/3/issue', '/rest/api/3/version', '/rest/api/3/issue/SHOP-1/comment'].includes(
        pathname,
      ) && request.method === 'POST';
    const response = {
      status: creates ? 201 : 200,
      headers: {},
      body: '{"id": 7, "values": 7, "fields": 7, "comments": 7}',
    };
    expect(referee.ofResponse(request, response)).not.toEqual([]);
  });

  it('refuses an answer of a status that is not described', () => {
    for (const request of [
      call('PUT', '/issue/SHOP-1', {}),
      call('DELETE', '/issueLink/1'),
      call('POST', '/issue/SHOP-1/transitions', { transition: { id: '31' } }),
      call('POST', '/issueLink', { type: {}, inwardIssue: {}, outwardIssue: {} }),
    ])
      expect(referee.ofResponse(request, { status: 202, headers: {}, body: '' })).not.toEqual([]);
  });

  it('refuses a description that is no ADF', () => {
    const description = { type: 'doc', version: 1, content: [{ type: 'paragraf' }] };
    const request = call('POST', '/issue', { fields: { description } });
    expect(referee.ofRequest(request)).not.toEqual([]);
    const comment = call('POST', '/issue/SHOP-1/comment', { body: 'plain text' });
    expect(referee.ofRequest(comment)).not.toEqual([]);
    const edit = call('PUT', '/issue/SHOP-1', { fields: { description: 'plain text' } });
    expect(referee.ofRequest(edit)).not.toEqual([]);
  });

  it('refuses what the description does not have', () => {
    expect(referee.ofRequest(call('PATCH', '/issue/SHOP-1'))).toEqual(['unknown operation']);
  });
});
