import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { runSignedIn as run } from '../../testing/signed-in.ts';
import { problem, tryCommand, withFolder } from '../../testing/trial.ts';

const breaks = {
  status: 'breaks',
  earliest: '2026-12-26T10:00:00.000Z',
  latest: '2027-02-01T10:00:00.000Z',
};
const roadmap = {
  stages: [
    { tasks: [{ id: 't1', title: 'Backups run by themselves', practice: 'DB-05' }] },
    { tasks: [{ id: 't2', title: 'A task of our own', practice: null }] },
  ],
  plan: {
    sprints: [
      {
        starts: '2026-12-01',
        ends: '2026-12-14',
        availableDays: 4,
        plannedDays: 4,
        items: [{ task: 't1', days: 4, finishes: false }],
      },
    ],
    unplanned: [{ task: 't2', daysLeft: 2, reason: 'does_not_fit' }],
    doneOn: null,
  },
  target: 'scale',
  path: {
    days: { low: 4, high: 6.54 },
    items: [{ practice: 'DB-05', stage: 'mvp', days: { low: 4, high: 4 }, unanswered: false }],
    notJudged: [],
  },
  pathDone: { earliest: '2026-12-14', latest: null },
  shortest: { reachable: true, days: { low: 2, high: 2 }, leaves: ['DB-07'] },
};

describe('pitwall plan', () => {
  it('prints the sprints, what goes on, and what no sprint holds', async () => {
    const ended = await run(['plan', '-s', 'shop'], () => ({ json: roadmap }));
    expect(ended.code).toBe(0);
    expect(ended.requests[0]?.path).toBe('/api/v1/organizations/acme/systems/shop/roadmap');
    expect(ended.output).toContain('2026-12-01..2026-12-14  4 of 4 days');
    expect(ended.output).toMatch(/DB-05 +Backups run by themselves +4 days, goes on/);
    expect(ended.output).toMatch(/In no sprint: 1\n.*A task of our own +2 days +does not fit/);
    const json = await run(['plan', '-s', 'shop', '--json'], () => ({ json: roadmap }));
    expect(JSON.parse(json.output)).toEqual(roadmap.plan);
  });
});

describe('pitwall path', () => {
  it('asks for the stage and prints the way there', async () => {
    const ended = await run(['path', '-s', 'shop', '--to', 'scale'], () => ({ json: roadmap }));
    expect(ended.requests[0]?.path).toContain('roadmap?to=scale');
    expect(ended.output).toMatch(/Left +4\.\.6\.5 days/);
    expect(ended.output).toMatch(/Done, if done first +from 2026-12-14/);
    expect(ended.output).toMatch(/Shortest clearing +2 days, leaving DB-07 open/);
    expect(ended.output).toMatch(/1\. +DB-05 +mvp +4 days/);
    const wrong = await tryCommand(['path', '--to', 'chaos']);
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.messages).toContain('Allowed choices are mvp');
  });
});

describe('pitwall whatif', () => {
  const outcome = (done: string, by: object | null) => ({
    path: { days: { low: 4, high: 4 } },
    pathDone: { earliest: done, latest: done },
    planDoneOn: done,
    breaks: [{ title: 'Database connections', breaks }],
    by,
  });
  it('sends the change and prints both plans', async () => {
    const ended = await run(
      ['whatif', '-s', 'shop', '--capacity', '12', '--growth', '15', '--share', '50'],
      () => ({
        json: {
          today: outcome('2027-01-31', null),
          changed: outcome('2026-12-14', null),
          moved: [{ practice: 'CA-03', title: 'Reads are cached', from: null, to: 2 }],
        },
      }),
    );
    expect(JSON.parse(ended.requests[0]?.body ?? '')).toEqual({
      capacityDays: 12,
      growthPercent: 15,
      debtShare: 0.5,
    });
    expect(ended.output).toMatch(/All tasks done +2027-01-31 +2026-12-14/);
    expect(ended.output).toMatch(/CA-03 +Reads are cached +new -> 2/);
  });

  it.each([
    [['--capacity', '0'], '--capacity'],
    [['--growth', '-100'], '--growth'],
    [['--growth', '10000'], '--growth'],
    [['--by', 'soon'], '--by'],
  ])('refuses %j before it asks the server', async (parameters, flag) => {
    const ended = await run(['whatif', '-s', 'shop', ...parameters], () => ({ json: {} }));
    expect(ended).toMatchObject({ code: 2, requests: [] });
    expect(ended.messages).toContain(`${flag} cannot be that`);
  });
});

describe('pitwall forecast', () => {
  it('prints what breaks first, and those of which nothing is known', async () => {
    const component = {
      title: 'Database connections',
      unit: 'connections',
      limit: 100,
      limitIs: 'measured',
      limitAtLeast: true,
      peak: { value: 86 },
      forecast: { headroom: 1.16, breaks, moves: [{ practice: 'DB-01', gained: 3 }] },
    };
    const unknown = { ...component, title: 'Queue', peak: null, forecast: null };
    const ended = await run(['forecast', '-s', 'shop'], () => ({
      json: { horizonMonths: 24, components: [component, unknown] },
    }));
    expect(ended.output).toMatch(
      /Database connections +86 +>= 100 connections, measured +1\.2x +2026-12-26\.\.2027-02-01 +DB-01/,
    );
    expect(ended.output).toMatch(/Queue +no reading .*not known/);
  });
});

describe('pitwall load-test', () => {
  it('sends the files, and says what they measure', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.json'), '{"connections":1}');
      const ended = await run(
        ['load-test', 'a.json', '-s', 'shop', '--name', 'Before the sale'],
        () => ({
          json: {
            name: 'Before the sale',
            component: 'api.throughput',
            fit: {
              levels: [1, 2, 3, 4, 5],
              error: { relative: 0.012 },
              limit: { throughput: 262.6, atLeast: false },
            },
            warnings: ['a.json: 5 % of the requests failed'],
          },
        }),
        { cwd: folder },
      );
      expect(JSON.parse(ended.requests[0]?.body ?? '')).toEqual({
        name: 'Before the sale',
        component: 'api.throughput',
        files: [{ name: 'a.json', content: '{"connections":1}' }],
      });
      expect(ended.output).toBe(
        'Before the sale: 5 levels, api.throughput takes 262.6 requests/s (the fit is off by 1.2 %).\n',
      );
      expect(ended.messages).toContain('5 % of the requests failed');
    });
  });

  it('sends one point a second of raw output, compressed or not, and nothing of what is cut off', async () => {
    const second = (at: number): string => {
      const time = new Date(Date.UTC(2026, 2, 1) + at * 1000).toISOString();
      const answered = `{"metric":"http_reqs","type":"Point","data":{"time":"${time}","value":1,"tags":null}}\n`;
      return `{"metric":"vus","type":"Point","data":{"time":"${time}","value":4,"tags":null}}\n${answered.repeat(2_000)}`;
    };
    const whole = Array.from({ length: 10 }, (_, at) => second(at)).join('');
    const answer = { name: 'a', component: 'api.throughput', warnings: [] };
    const fit = { levels: [1], error: { relative: 0 }, limit: { throughput: 1, atLeast: false } };
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.json'), whole);
      await writeFile(join(folder, 'a.json.gz'), gzipSync(whole));
      await writeFile(join(folder, 'cut.json'), whole.slice(0, -40));
      await writeFile(join(folder, 'cut.json.gz'), gzipSync(whole).subarray(0, -40));
      const sent: string[] = [];
      for (const name of ['a.json', 'a.json.gz']) {
        const ended = await run(
          ['load-test', name, '-s', 'shop'],
          () => ({ json: { ...answer, fit } }),
          { cwd: folder },
        );
        const { files } = JSON.parse(ended.requests[0]?.body ?? '') as {
          files: { content: string }[];
        };
        sent.push(files[0]?.content ?? '');
      }
      expect(sent[0]?.length).toBeLessThan(whole.length / 500);
      expect(sent[0]).toContain('"value":2000');
      expect(sent[1]).toBe(sent[0]);
      for (const name of ['cut.json', 'cut.json.gz']) {
        const cut = await run(['load-test', name, '-s', 'shop'], () => ({ json: {} }), {
          cwd: folder,
        });
        expect(cut).toMatchObject({ code: 5, requests: [] });
        expect(cut.messages).toContain(name);
      }
    });
  });

  it('says which file cannot be read, or what the server refuses', async () => {
    const missing = await run(['load-test', 'none.json', '-s', 'shop'], () => ({ json: {} }));
    expect(missing).toMatchObject({ code: 5, requests: [] });
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.json'), '{"x":1');
      const refused = await run(
        ['load-test', 'a.json', '-s', 'shop'],
        () =>
          problem(422, 'request.invalid', 'Some fields are not as they should be.', {
            errors: [{ path: 'files.0.content', message: 'a.json: it is cut off' }],
          }),
        { cwd: folder },
      );
      expect(refused.code).toBe(3);
      expect(refused.messages).toContain('it is cut off');
    });
  });
});
