import { describe, expect, it } from 'vitest';
import { NOTIFICATION_KIND_NAMES } from '@pitwall/contracts';
import { AT, bodyOf, ID, page, runSignedIn } from '../../testing/signed-in.ts';
import { problem } from '../../testing/trial.ts';

const notification = (given: object = {}) => ({
  id: ID,
  kind: 'mentioned',
  count: 1,
  title: 'Ana mentioned you',
  detail: 'Who rehearses\nthe restore?',
  samples: ['DB-05'],
  system: { id: ID, slug: 'shop', name: 'Shop' },
  path: '/acme/systems/shop/discussion',
  at: AT,
  readAt: null,
  ...given,
});
const AT_ALL = '/api/v1/organizations/acme/notifications';

describe('pitwall notifications', () => {
  it('lists what is unread, and all on demand', async () => {
    const unread = await runSignedIn(['notifications', 'list'], () => page(notification()));
    expect(unread.requests[0]?.path).toBe(`${AT_ALL}?state=unread&limit=100`);
    expect(unread.output).toBe(
      `* Ana mentioned you (Shop)\n    Who rehearses the restore?\n    2026-01-05 10:00 UTC  /acme/systems/shop/discussion  ${ID}\n`,
    );
    const all = await runSignedIn(
      ['notifications', 'list', '--all', '--kind', 'mentioned', '--json'],
      () => page(notification({ readAt: AT })),
    );
    expect(all.requests[0]?.path).toContain('state=all&kind=mentioned');
    expect(JSON.parse(all.output)).toMatchObject([{ id: ID, readAt: AT }]);
    const none = await runSignedIn(['notifications', 'list'], () => page());
    expect(none.output).toBe('There is nothing that you have not read.\n');
  });

  it('reads as many pages as are asked for, and says that there are more', async () => {
    const ended = await runSignedIn(['notifications', 'list', '-n', '3'], ({ path }) => ({
      json: {
        items: [notification(), notification()],
        next: path.includes('cursor=b') ? null : 'b',
      },
    }));
    expect(ended.requests).toHaveLength(2);
    expect(ended.output.match(/Ana mentioned you/g)).toHaveLength(3);
    expect(ended.messages).toContain('There are more');
  });

  it('counts', async () => {
    const answer = () => ({ json: { unread: 12 } });
    expect((await runSignedIn(['notifications', 'count'], answer)).output).toBe('12\n');
    const json = await runSignedIn(['notifications', 'count', '--json'], answer);
    expect(JSON.parse(json.output)).toEqual({ unread: 12 });
  });

  it('marks one by one, or all that is there now', async () => {
    const one = await runSignedIn(['notifications', 'read', ID], () => ({ status: 204 }));
    expect(one.requests[0]).toMatchObject({ method: 'PUT', path: `${AT_ALL}/${ID}/read` });
    expect(bodyOf(one.requests[0])).toEqual({ read: true });
    expect(one.output).toBe('1 marked as read.\n');
    const before = Date.now();
    const all = await runSignedIn(
      ['notifications', 'read', '--all', '--kind', 'risk_ending'],
      () => ({ json: { marked: 7 } }),
    );
    const { kind, until } = bodyOf(all.requests[0]) as { kind: string; until: string };
    expect(kind).toBe('risk_ending');
    expect(Date.parse(until)).toBeGreaterThanOrEqual(before);
    expect(all.output).toBe('7 marked as read.\n');
  });

  const preferences = {
    choices: Object.fromEntries(
      NOTIFICATION_KIND_NAMES.map((kind) => [kind, { app: true, mail: 'daily' }]),
    ),
    mail: true,
    timeZone: null,
    quiet: null,
    digestHour: 8,
    digestWeekday: 1,
    version: 2,
  };
  const answered = { ...preferences, effectiveTimeZone: 'Europe/Berlin', mailDelivered: true };
  const settings = (...given: string[]) =>
    runSignedIn(['notifications', 'settings', ...given], () => ({ json: answered }));

  it('prints how one is told', async () => {
    const { output, requests } = await settings();
    expect(requests).toMatchObject([{ method: 'GET', path: `${AT_ALL}/preferences` }]);
    expect(output).toMatch(/^mentioned +on +daily +Somebody mentions you in a comment$/m);
    expect(output).toContain('Daily mails come at 08:00, weekly ones on Monday\n');
    expect(output).toContain("Quiet hours: none\nTime zone: Europe/Berlin, the organization's\n");
  });

  it('changes what is named of how one is told, on the version that was read', async () => {
    const changed = await settings('--kind', 'assigned', '--mail', 'off', '--hour', '7', '--quiet', '22:30-07:00', '--time-zone', 'Asia/Tokyo'); // prettier-ignore
    expect(changed.requests.at(-1)).toMatchObject({ method: 'PUT', path: `${AT_ALL}/preferences` });
    expect(bodyOf(changed.requests.at(-1))).toEqual({
      ...preferences,
      choices: { ...preferences.choices, assigned: { app: true, mail: 'off' } },
      digestHour: 7,
      quiet: { from: 1350, until: 420 },
      timeZone: 'Asia/Tokyo',
    });
    const back = await settings('--quiet', 'off', '--time-zone', 'organization', '--mails', 'off');
    expect(bodyOf(back.requests.at(-1))).toEqual({ ...preferences, mail: false });
    for (const wrong of [
      ['--kind', 'assigned'],
      ['--app', 'off'],
      ['--quiet', '22-7'],
      ['--hour', '24'],
    ])
      expect(await settings(...wrong)).toMatchObject({ code: 2, requests: [] });
  });

  it('asks which, and says what the server says', async () => {
    for (const wrong of [['read'], ['read', ID, '--all'], ['read', ID, '--kind', 'mentioned']])
      expect(await runSignedIn(['notifications', ...wrong], () => ({ status: 204 }))).toMatchObject(
        { code: 2, requests: [] },
      );
    const shared = await runSignedIn(['notifications', 'count'], () =>
      problem(403, 'permission.denied', 'A token of the organization has no notifications.'),
    );
    expect(shared.code).toBe(4);
    expect(shared.messages).toContain('A token of the organization has no notifications.');
  });
});
