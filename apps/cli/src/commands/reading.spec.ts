import { describe, expect, it } from 'vitest';
import { runSignedIn as run } from '../testing/signed-in.ts';
import { type Answer, tryCommand } from '../testing/trial.ts';

const ready = { low: 'none', high: 'scale', says: 'between none yet and scale, 54 unanswered' };
const pressure = { stage: 're-architecture', says: 're-architecture' };
const gap = { low: -1, high: 3, says: 'between 1 ahead and 3 behind' };
const score = { low: 9.4, high: 97, coverage: 0.2 };
const item = (slug: string) => ({
  slug,
  name: 'The Shop',
  team: { slug: 'core', name: 'Core' },
  stacks: [],
  ready,
  pressure,
  gap,
  score,
  tasks: 7,
});

describe('pitwall systems', () => {
  it('lists all pages', async () => {
    const ended = await run(['systems'], ({ path }) => ({
      json: path.includes('cursor=n%2B1')
        ? { items: [item('b')], next: null }
        : { items: [item('a')], next: 'n+1' },
    }));
    expect(ended.code).toBe(0);
    expect(ended.requests).toHaveLength(2);
    expect(ended.output.split('\n').map((line) => line.split(/\s{2,}/))).toEqual([
      ['SYSTEM', 'NAME', 'TEAM', 'READY', 'PRESSURE', 'GAP', 'SCORE', 'TASKS'],
      ['a', 'The Shop', 'Core', 'none yet..scale', 're-architecture', '-1..+3', '9..97', '7'],
      ['b', 'The Shop', 'Core', 'none yet..scale', 're-architecture', '-1..+3', '9..97', '7'],
      [''],
    ]);
  });

  it('gives JSON, and says when there are none', async () => {
    const page = (items: unknown[]): Answer => ({ json: { items, next: null } });
    expect(
      JSON.parse((await run(['systems', '--json'], () => page([item('a')]))).output),
    ).toHaveLength(1);
    expect((await run(['systems'], () => page([]))).output).toContain('acme has no systems yet');
  });
});

describe('pitwall systems, of which nothing is known', () => {
  it('says so, and no range from nothing to everything', async () => {
    const unknown = { ...item('a'), ready: { low: 'none', high: 'stability', says: 'not known' } };
    const ended = await run(['systems'], () => ({ json: { items: [unknown], next: null } }));
    expect(ended.output).toMatch(/Core {2,}not known {2,}re-architecture/);
  });
});

describe('pitwall status', () => {
  it('shows where a system stands', async () => {
    const ended = await run(['status', '-s', 'shop'], ({ path }) => ({
      json: path.endsWith('/me')
        ? {
            name: 'Ada',
            email: 'a@example.org',
            organizations: [{ slug: 'acme', name: 'Acme', role: 'member' }],
          }
        : {
            summary: {
              ready,
              pressure,
              gap,
              score,
              counts: { due: 50, tasks: 12, questions: 40 },
              taskDays: 30.25,
              at: 'later',
            },
          },
    }));
    expect(ended.code).toBe(0);
    expect(ended.requests[1]?.path).toBe(
      '/api/v1/organizations/acme/systems/shop/assessment/overview',
    );
    expect(ended.output).toContain('between none yet and scale, 54 unanswered');
    expect(ended.output).toMatch(/Score +9\.\.97 \(20 % answered\)/);
    expect(ended.output).toMatch(/Work +12 tasks, 30\.3 days; 40 questions open/);
  });
});

describe('pitwall roadmap', () => {
  const states = ['waiting', 'running', 'finished'];
  it('waits for the export and prints its file', async () => {
    const ended = await run(['roadmap', '-s', 'shop', '-f', 'csv'], ({ path }, count) =>
      path.endsWith('/content')
        ? { text: 'rank,task\n1,Backups' }
        : { json: { id: 'e1', format: 'csv', state: states[count - 1], error: null } },
    );
    expect(ended).toMatchObject({ code: 0, output: 'rank,task\n1,Backups\n' });
    expect(ended.requests[0]).toMatchObject({ method: 'POST', body: '{"format":"csv"}' });
    expect(ended.requests[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(ended.requests.at(-1)?.path).toBe(
      '/api/v1/organizations/acme/systems/shop/exports/e1/content',
    );
  });

  it('says why an export failed', async () => {
    const ended = await run(['roadmap', '-s', 'shop'], () => ({
      json: { id: 'e1', state: 'failed', error: 'the catalogue is gone' },
    }));
    expect(ended).toMatchObject({
      code: 3,
      messages: 'The export failed: the catalogue is gone.\n',
    });
  });

  it('knows its formats', async () => {
    const ended = await tryCommand(['roadmap', '-f', 'pdf']);
    expect(ended.code).toBe(2);
    expect(ended.messages).toContain(
      'Allowed choices are md, csv, jira-csv, linear-csv, json, ics',
    );
  });
});

describe('pitwall explain', () => {
  it('explains a probe and a practice, without a server', async () => {
    expect((await tryCommand(['explain', 'session-store-in-process'])).output).toMatch(
      /Looks for\n {2}The store given to express-session/,
    );
    const practice = await tryCommand(['explain', 'st-02']);
    expect(practice.output).toContain('ST-02: ');
    expect(practice.output).toContain('session-store-in-process: ');
  });

  it('lands on the symptom of a pasted line of a log', async () => {
    const ended = await tryCommand([
      'explain',
      '2026-11-02 10:11:12 UTC [123] FATAL:  sorry, too many clients already',
    ]);
    expect(ended.code).toBe(0);
    expect(ended.output).toMatch(/^too-many-connections: /);
    expect(ended.output).toContain('Recognized by: FATAL:  sorry, too many clients already');
    expect(ended.output).toMatch(/Tonight\n {2}1\. /);
    expect(ended.output).toMatch(/For good\n {2}[A-Z]{2}-\d\d/);
    expect((await tryCommand(['explain', 'deadlock detected'])).output).toMatch(
      /^deadlock-detected: /,
    );
  });

  it('lists what is close by its words, with slips', async () => {
    const ended = await tryCommand(['explain', 'sesion store']);
    expect(ended.code).toBe(2);
    expect(ended.messages).toContain('ST-02');
    expect((await tryCommand(['explain', 'session-store'])).messages).toContain(
      'session-store-in-process',
    );
  });
});

describe('pitwall', () => {
  it.each([
    [[]],
    [['help']],
    [['--help']],
    [['scan', '--help']],
    [['push', '--help']],
    [['login', '--help']],
    [['status', '--help']],
    [['systems', '--help']],
    [['roadmap', '--help']],
    [['explain', '--help']],
    [['catalogue', '--help']],
    [['catalogue', 'check', '--help']],
  ])('shows help for %j', async (parameters) => {
    const { output, messages } = await tryCommand(parameters);
    expect(output + messages).toContain('Usage: pitwall');
    expect(output + messages).toMatch(/Examples:|Commands:/);
  });

  it('tells its version, and what was meant by a command that it does not have', async () => {
    expect(await tryCommand(['--version'])).toMatchObject({ code: 0, output: '0.1.0\n' });
    const ended = await tryCommand(['scam']);
    expect(ended.code).toBe(2);
    expect(ended.messages).toContain('Did you mean scan?');
  });
});
