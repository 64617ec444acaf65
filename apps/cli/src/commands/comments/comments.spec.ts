import { describe, expect, it } from 'vitest';
import { AT, bodyOf, ID, OTHER, page, runSignedIn } from '../../testing/signed-in.ts';
import { type Given, problem, type Request } from '../../testing/trial.ts';

const comment = (given: object = {}) => ({
  id: ID,
  body: 'Who rehearses\nthe restore?',
  author: { userId: ID, name: 'Ana' },
  byReviewer: false,
  mentions: [],
  version: 1,
  createdAt: AT,
  editedAt: null,
  deletedAt: null,
  ...given,
});
const thread = {
  about: { kind: 'practice', id: 'DB-05' },
  opening: comment(),
  replies: [
    comment({ id: OTHER, body: 'I do.', author: null, byReviewer: true, editedAt: AT }),
    comment({ body: '', deletedAt: AT }),
  ],
  replyCount: 4,
  resolved: { at: AT, by: 'Ben' },
};
const AT_ALL = '/api/v1/organizations/acme/systems/shop/comments';
const members = { items: [{ userId: OTHER, email: 'ben@example.org' }], next: null };
const server = ({ path }: Request) =>
  path.includes('/members') ? { json: members } : { status: 201, json: thread };

describe('pitwall comments', () => {
  it('prints threads with who said what', async () => {
    const list = await runSignedIn(['comments', 'list', '-s', 'shop'], () => page(thread));
    expect(list.requests[0]?.path).toBe(`${AT_ALL}?state=open&limit=100`);
    expect(list.output).toBe(
      `practice DB-05  resolved by Ben  ${ID}\n` +
        '  Ana, 2026-01-05 10:00 UTC\n  Who rehearses\n  the restore?\n' +
        '    … 2 earlier replies\n' +
        '    Someone who left (reviewer), 2026-01-05 10:00 UTC, changed\n    I do.\n' +
        '    Ana, 2026-01-05 10:00 UTC\n    (deleted)\n',
    );
    const shown = await runSignedIn(['comments', 'show', OTHER, '-s', 'shop', '--json'], () => ({
      json: thread,
    }));
    expect(shown.requests[0]?.path).toBe(`${AT_ALL}/${OTHER}`);
    expect(JSON.parse(shown.output)).toEqual(thread);
  });

  it('opens a thread about a thing, with mentions by address', async () => {
    const ended = await runSignedIn(
      ['comments', 'add', 'Who?', '-s', 'shop', '--practice', 'db-05', '--mention', 'Ben@example.org'], // prettier-ignore
      server,
    );
    expect(ended.code).toBe(0);
    expect(bodyOf(ended.requests.at(-1))).toEqual({
      about: { kind: 'practice', id: 'DB-05' },
      body: 'Who?',
      mentions: [OTHER],
    });
  });

  it('replies with what the input holds, and mentions nobody who is no member', async () => {
    const ended = await runSignedIn(['comments', 'reply', ID, '-', '-s', 'shop'], server, {
      readInput: () => Promise.resolve('Long\ntext\n'),
    });
    expect(ended.requests.at(-1)?.path).toBe(`${AT_ALL}/${ID}/replies`);
    expect(bodyOf(ended.requests.at(-1))).toEqual({ body: 'Long\ntext', mentions: [] });
    const stranger = await runSignedIn(
      ['comments', 'reply', ID, 'Look', '-s', 'shop', '--mention', 'eve@example.org'],
      server,
    );
    expect(stranger.code).toBe(2);
    expect(stranger.messages).toContain('Not a member of this organization: eve@example.org.');
    expect(stranger.requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('resolves and opens again', async () => {
    for (const [verb, resolved] of [
      ['resolve', true],
      ['reopen', false],
    ] as const) {
      // prettier-ignore
      const ended = await runSignedIn(['comments', verb, ID, '-s', 'shop'], server);
      expect(ended.requests[0]).toMatchObject({
        method: 'PUT',
        path: `${AT_ALL}/${ID}/resolution`,
      });
      expect(bodyOf(ended.requests[0])).toEqual({ resolved });
    }
  });

  it('changes a comment at the version it has, for those whom it mentions unless others are named', async () => {
    const mentioning = {
      ...thread,
      replies: [comment({ id: OTHER, version: 3, mentions: [{ userId: ID, name: 'Ana' }] })],
    };
    const edit = (...more: string[]) =>
      runSignedIn(['comments', 'edit', OTHER, 'In June.', '-s', 'shop', ...more], ({ path }) =>
        path.includes('/members') ? { json: members } : { json: mentioning },
      );
    const kept = await edit();
    expect(kept.requests.at(-1)).toMatchObject({ method: 'PATCH', path: `${AT_ALL}/${OTHER}` });
    expect(bodyOf(kept.requests.at(-1))).toEqual({ version: 3, body: 'In June.', mentions: [ID] });
    const other = await edit('--mention', 'ben@example.org');
    expect(bodyOf(other.requests.at(-1))).toMatchObject({ mentions: [OTHER] });
  });

  it('prints what one said before, and deletes it once that is confirmed', async () => {
    const revisions = { items: [{ version: 1, body: 'In May.\nOr so.', writtenAt: AT }] };
    const history = await runSignedIn(['comments', 'history', ID, '-s', 'shop'], () => ({
      json: revisions,
    }));
    expect(history.requests[0]?.path).toBe(`${AT_ALL}/${ID}/revisions`);
    expect(history.output).toBe('2026-01-05 10:00 UTC\n  In May.\n  Or so.\n');
    const remove = (given: Given, ...more: string[]) =>
      runSignedIn(
        ['comments', 'delete', ID, '-s', 'shop', ...more],
        () => ({ status: 204 }),
        given,
      );
    const done = await remove({}, '--yes');
    expect(done.requests[0]).toMatchObject({ method: 'DELETE', path: `${AT_ALL}/${ID}` });
    expect(await remove({})).toMatchObject({ code: 2, requests: [] });
    const asked = await remove({ interactive: true, ask: () => Promise.resolve('n') });
    expect(asked).toMatchObject({ code: 0, requests: [], output: 'Nothing was deleted.\n' });
  });

  it('refuses what it cannot mean, and says what the server refuses', async () => {
    for (const wrong of [
      ['add', 'x', '--task', ID, '--practice', 'DB-05'],
      ['add', '  '],
    ])
      expect(await runSignedIn(['comments', ...wrong, '-s', 'shop'], server)).toMatchObject({
        code: 2,
        requests: [],
      });
    const long = await runSignedIn(['comments', 'add', 'x', '-s', 'shop'], () =>
      problem(422, 'request.invalid', 'Some fields are wrong.', {
        errors: [{ path: 'body', message: 'at most 10,000 characters' }],
      }),
    );
    expect(long.code).toBe(3);
    expect(long.messages).toContain('body: at most 10,000 characters');
  });
});
