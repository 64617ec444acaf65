import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
let other: Client;
beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  other = await api.person('Oto');
  await ana.expect(201, 'POST', '/organizations', { name: 'Acme', slug: 'acme' });
  await other.expect(201, 'POST', '/organizations', { name: 'Other', slug: 'other' });
});
afterAll(() => api.close());

interface State {
  number: number;
  text: string;
  effect: { added: string[]; changed: string[]; hidden: string[] };
}
const OVERLAY = '/organizations/acme/catalogue/overlay';
const change = (impact: number) =>
  `format: pitwall.overlay/1\nname: Ours\nchange:\n  - { id: RL-03, impact: ${impact}, title: Counters are shared at Acme }\n`;
const impactFor = async (client: Client, organization: string) =>
  (
    await client.expect<{ impact: number }>(
      200,
      'GET',
      `/organizations/${organization}/catalogue/practices/RL-03`,
    )
  ).impact;

describe('an overlay of an organization', () => {
  it('begins with nothing', async () => {
    const state = await ana.expect<State>(200, 'GET', OVERLAY);
    expect(state).toMatchObject({ number: 0, text: '', unfit: [] });
  });

  it('is checked without being saved, with file, line and rule', async () => {
    const verdict = await ana.expect<{ problems: object[] }>(200, 'POST', `${OVERLAY}/check`, {
      text: change(9),
    });
    expect(verdict.problems).toEqual([
      expect.objectContaining({ file: 'overlay.yaml', line: 4, rule: 'schema' }),
    ]);
    expect((await ana.expect<State>(200, 'GET', OVERLAY)).number).toBe(0);
  });

  it('changes nothing while it is broken', async () => {
    const refused = await ana.expect<{ code: string; errors: { message: string }[] }>(
      422,
      'PUT',
      OVERLAY,
      { text: change(9), after: 0 },
    );
    expect(refused.code).toBe('request.invalid');
    expect(refused.errors[0]?.message).toMatch(/^overlay\.yaml:4: \[schema\] change\.0\.impact/);
    expect((await ana.expect<State>(200, 'GET', OVERLAY)).number).toBe(0);
  });

  it('stands over the release for this organization alone', async () => {
    const released = await impactFor(other, 'other');
    const wanted = released === 5 ? 4 : 5;
    const state = await ana.expect<State>(200, 'PUT', OVERLAY, { text: change(wanted), after: 0 });
    expect(state).toMatchObject({ number: 1, effect: { changed: ['RL-03'] } });
    expect(await impactFor(ana, 'acme')).toBe(wanted);
    expect(await impactFor(other, 'other')).toBe(released);
    const open = await api
      .stranger()
      .expect<{ impact: number }>(200, 'GET', '/catalogue/practices/RL-03');
    expect(open.impact).toBe(released);
    await other.expect(404, 'GET', OVERLAY);
  });

  it('is what systems are assessed by', async () => {
    await ana.expect(201, 'POST', '/organizations/acme/teams', { name: 'Core', slug: 'core' });
    await ana.expect(201, 'POST', '/organizations/acme/systems', {
      name: 'Shop',
      slug: 'shop',
      team: 'core',
      kind: 'service',
    });
    const assessment = await ana.expect<{ items: { practice: string; title: string }[] }>(
      200,
      'GET',
      '/organizations/acme/systems/shop/assessment',
    );
    expect(assessment.items.find(({ practice }) => practice === 'RL-03')?.title).toBe(
      'Counters are shared at Acme',
    );
  });

  it('is not overwritten by who has not read the newest', async () => {
    const refused = await ana.expect<{ code: string }>(409, 'PUT', OVERLAY, {
      text: change(2),
      after: 0,
    });
    expect(refused.code).toBe('resource.changed');
  });

  it('goes back to an earlier revision, and to none, without losing any', async () => {
    await ana.expect(200, 'PUT', OVERLAY, { text: change(2), after: 1, note: 'less' });
    expect(await impactFor(ana, 'acme')).toBe(2);
    const back = await ana.expect<State>(200, 'POST', `${OVERLAY}/undo`, { after: 2, to: 1 });
    expect(back.number).toBe(3);
    expect(await impactFor(ana, 'acme')).not.toBe(2);
    const gone = await ana.expect<State>(200, 'POST', `${OVERLAY}/undo`, { after: 3, to: 0 });
    expect(gone).toMatchObject({ number: 4, text: '', effect: { changed: [] } });
    expect(await impactFor(ana, 'acme')).toBe(await impactFor(other, 'other'));
    const history = await ana.expect<{ items: { number: number; note: string }[] }>(
      200,
      'GET',
      `${OVERLAY}/revisions`,
    );
    expect(history.items.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(history.items[2]?.note).toBe('less');
    const second = await ana.expect<{ text: string }>(200, 'GET', `${OVERLAY}/revisions/2`);
    expect(second.text).toBe(change(2));
  });

  it('is made of a file that others published, to be looked at first', async () => {
    const lens = {
      schemaVersion: '2021-11-01',
      name: 'Lens',
      pillars: [
        {
          id: 'sec',
          name: 'Security',
          questions: [
            {
              id: 'sec1',
              title: 'How are secrets kept?',
              choices: [{ id: 'sec1_vault', title: 'Secrets are kept in a vault' }],
            },
          ],
        },
      ],
    };
    const made = await ana.expect<{ text: string; problems: object[]; effect: State['effect'] }>(
      200,
      'POST',
      `${OVERLAY}/import`,
      { text: JSON.stringify(lens) },
    );
    expect(made.problems).toEqual([]);
    const [id = ''] = made.effect.added;
    await ana.expect(404, 'GET', `/organizations/acme/catalogue/practices/${id}`);
    await ana.expect(200, 'PUT', OVERLAY, { text: made.text, after: 4 });
    await ana.expect(200, 'GET', `/organizations/acme/catalogue/practices/${id}`);
    await other.expect(404, 'GET', `/organizations/other/catalogue/practices/${id}`);
    await api.stranger().expect(404, 'GET', `/catalogue/practices/${id}`);
  });
});
