import { describe, expect, it } from 'vitest';
import type { TrackerResponse } from '../../run/transport.ts';
import { answer, tooMany } from '../../testing/gitlab/fake-answers.ts';
import { faultOf, stand } from '../../testing/gitlab/gitlab-stand.ts';

describe('a refusal of GitLab', () => {
  it.each([
    [
      answer(401, { message: '401 Unauthorized' }),
      'unauthorized',
      'GitLab answered 401: 401 Unauthorized',
    ],
    [
      answer(403, {
        error: 'insufficient_scope',
        error_description: 'The request requires higher privileges.',
      }),
      'forbidden',
      'GitLab answered 403: insufficient_scope: The request requires higher privileges.',
    ],
    [
      answer(404, { message: '404 Project Not Found' }),
      'gone',
      'GitLab answered 404: 404 Project Not Found',
    ],
    [
      answer(409, { message: 'Label already exists' }),
      'exists',
      'GitLab answered 409: Label already exists',
    ],
    [
      answer(400, {
        message: { title: ['already being used for another group or project milestone.'] },
      }),
      'exists',
      'GitLab answered 400: title already being used for another group or project milestone.',
    ],
    [
      answer(400, { error: 'title is missing' }),
      'invalid',
      'GitLab answered 400: title is missing',
    ],
    [
      answer(500, { message: '500 Internal Server Error' }),
      'unclear',
      'GitLab answered 500: 500 Internal Server Error',
    ],
    [
      { status: 502, headers: {}, body: '<html>Bad gateway</html>' },
      'unclear',
      'GitLab answered 502.',
    ],
    [
      { status: 301, headers: { location: 'https://x' }, body: '' },
      'gone',
      'GitLab answered 301. It was renamed or moved there. If it is the project, connect it by the name that it has now.',
    ],
    [tooMany(7), 'rate_limited', 'GitLab answered 429: Retry later'],
  ] satisfies [TrackerResponse, string, string][])(
    '%# is told in its words',
    async (response, fault, message) => {
      const { adapter, answers } = stand();
      answers(response);
      expect(await faultOf(adapter.createLabel('a'))).toMatchObject({ fault, message });
    },
  );

  it('for too many calls says how long to wait: by Retry-After, else by the end of the window, else not', async () => {
    const { clock, adapter, answers } = stand();
    const now = Math.floor(clock.now() / 1_000);
    const waits: (number | null)[] = [];
    for (const headers of [
      { 'retry-after': '7' },
      { 'ratelimit-remaining': '0', 'ratelimit-reset': String(now + 30) },
      {},
    ]) {
      answers({ status: 429, headers: headers as Record<string, string>, body: 'Retry later\n' });
      waits.push((await faultOf(adapter.createLabel('a'))).retryAfterMilliseconds);
    }
    expect(waits).toEqual([7_000, 31_000 - (clock.now() % 1_000), null]);
  });

  it('of a task that is there already is one, and of an issue that is no task is told', async () => {
    const { gitlab, adapter } = stand();
    gitlab.add({ title: 'parent' });
    gitlab.add({ title: 'no task' });
    const reference = (iid: number) => ({
      key: `${iid}`,
      id: `${8_000_000 + iid}`,
      url: 'https://x',
    });
    const refused = await faultOf(adapter.attach(reference(1), reference(2)));
    expect(refused).toMatchObject({
      fault: 'invalid',
      message: expect.stringContaining('not a task'),
    });
    const task = gitlab.add({ title: 'task', isTask: true });
    await adapter.attach(reference(1), reference(task.iid));
    expect((await faultOf(adapter.attach(reference(1), reference(3)))).fault).toBe('exists');
    expect(await adapter.listChildren(reference(1))).toEqual(['3']);
    expect((await faultOf(adapter.listChildren(reference(9)))).fault).toBe('gone');
  });
});
