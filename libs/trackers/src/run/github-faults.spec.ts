import { describe, expect, it } from 'vitest';
import { githubTrial, type Planned, type Trial } from '../testing/github-trial.ts';
import { FakeGitHub } from '../testing/github/fake-github.ts';
import { answer } from '../testing/github/fake-answers.ts';
import { type FakeFault, Killed } from '../testing/fake-service.ts';
import { linksAfter } from '../testing/links-after.ts';
import { MemoryJournal } from '../testing/memory-journal.ts';
import { sampleTask, taskId } from '../testing/sample-tasks.ts';
import { SimulatedClock } from '../testing/simulated-clock.ts';
import { TrackerError } from './tracker-error.ts';

const SIX = [1, 2, 3, 4, 5, 6].map((number) =>
  sampleTask(number, {
    milestone: number < 4 ? 'MVP' : 'Scale',
    blockedBy: number > 1 ? [taskId(number - 1)] : [],
    steps: number === 2 ? [{ title: 'Step of two', section: 'Do.' }] : [],
  }),
);

interface Begun {
  trial: Trial;
  planned: Planned;
  journal: MemoryJournal;
  result: PromiseSettledResult<unknown>;
}

/** A whole export of six tasks, with something that goes wrong. */
async function begin(fault: (call: number) => FakeFault | null): Promise<Begun> {
  const clock = new SimulatedClock();
  const github = new FakeGitHub(clock);
  let armed = false;
  let calls = 0;
  const trial = githubTrial({
    clock,
    github,
    fault: () => (armed ? fault((calls += 1)) : null),
  });
  const planned = await trial.plan(SIX);
  armed = true;
  const journal = new MemoryJournal();
  const [result] = await Promise.allSettled([trial.apply(planned, journal)]);
  armed = false;
  return { trial, planned, journal, result };
}

/** Exactly what was wanted: six issues and a sub-issue, tied together; and nothing left to do. */
async function expectWhole({ trial, planned, journal }: Begun): Promise<void> {
  const issues = trial.github.withLabel('pitwall');
  expect(issues.map(({ title }) => title).sort()).toEqual([
    'Step of two',
    ...SIX.map(({ title }) => title),
  ]);
  expect(issues.reduce((sum, { blockedBy }) => sum + blockedBy.size, 0)).toBe(5);
  expect(issues.reduce((sum, { children }) => sum + children.size, 0)).toBe(1);
  expect([...trial.github.milestones.keys()].sort()).toEqual(['MVP', 'Scale']);
  const { plan } = await trial.plan(SIX, linksAfter(planned.plan, journal, []));
  expect(plan.operations).toEqual([]);
}

const CALLS = 1 + 2 + 7 + 1 + 5;

describe('an export whose process is killed', () => {
  it.each(
    Array.from({ length: CALLS }, (_, index) => index + 1).flatMap((call) => [
      [call, true] as const,
      [call, false] as const,
    ]),
  )('after call %i (done there: %s) and begun again makes each issue once', async (call, done) => {
    const begun = await begin((number) => (number === call ? { kind: 'killed', done } : null));
    expect(begun.result).toMatchObject({ status: 'rejected', reason: expect.any(Killed) });
    await begun.trial.apply(begun.planned, begun.journal);
    await expectWhole(begun);
  });

  it('makes each issue once though the journal is lost, too: a new dry run finds what is there', async () => {
    const begun = await begin((number) => (number === 7 ? { kind: 'killed', done: true } : null));
    await begun.trial.sync(SIX);
    expect(begun.trial.github.withLabel('pitwall')).toHaveLength(7);
  });
});

const status = (code: number, body: unknown, headers: Record<string, string> = {}) => {
  const response = answer(code, body);
  return { ...response, headers: { ...response.headers, ...headers } };
};
const PASSING: [string, FakeFault][] = [
  ['500', { kind: 'answer', response: status(500, {}), done: false }],
  ['500 after it was done', { kind: 'answer', response: status(500, {}), done: true }],
  ['502', { kind: 'answer', response: status(502, 'Bad gateway'), done: false }],
  ['no answer', { kind: 'lost', done: false }],
  ['a connection reset after it was done', { kind: 'lost', done: true }],
  [
    'a secondary rate limit with Retry-After',
    {
      kind: 'answer',
      response: status(403, { message: 'secondary rate limit' }, { 'retry-after': '90' }),
      done: false,
    },
  ],
  [
    'a secondary rate limit without Retry-After',
    {
      kind: 'answer',
      response: status(403, { message: 'You have exceeded a secondary rate limit' }),
      done: false,
    },
  ],
  ['429', { kind: 'answer', response: status(429, {}), done: false }],
  [
    'malformed JSON of what was done',
    { kind: 'answer', response: { status: 201, headers: {}, body: '{"id": 1' }, done: true },
  ],
];

describe('a call that is answered by what passes', () => {
  it.each(
    PASSING.flatMap(([name, fault]) =>
      Array.from({ length: CALLS }, (_, index) => [name, index + 1, fault] as const),
    ),
  )('%s at call %i is done once in the end', async (_, call, fault) => {
    const begun = await begin((number) => (number === call ? fault : null));
    expect(begun.result.status).toBe('fulfilled');
    expect(begun.journal.failures).toEqual([]);
    await expectWhole(begun);
  });

  it('waits as long as Retry-After says, and calls nothing meanwhile', async () => {
    const fault = { kind: 'answer', done: false } as const;
    const response = status(403, { message: 'limit' }, { 'retry-after': '90' });
    const clock = new SimulatedClock();
    let refusedAt = 0;
    const times: number[] = [];
    const trial = githubTrial({
      clock,
      github: new FakeGitHub(clock),
      fault: (call) => {
        times.push(clock.now());
        if (call !== 5) return null;
        refusedAt = clock.now();
        return { ...fault, response };
      },
    });
    await trial.sync(SIX);
    const after = times.filter((at) => at > refusedAt);
    expect(after.length).toBeGreaterThan(5);
    expect(Math.min(...after) - refusedAt).toBeGreaterThanOrEqual(90_000);
  });
});

describe('a call that is answered by what does not pass', () => {
  it('stops at 401, and goes on with another credential', async () => {
    const begun = await begin((number) =>
      number >= 8 ? { kind: 'answer', response: status(401, {}), done: false } : null,
    );
    expect(begun.result).toMatchObject({ status: 'rejected', reason: expect.any(TrackerError) });
    await begun.trial.apply(begun.planned, begun.journal);
    await expectWhole(begun);
  });

  it.each([404, 410])('goes on with the others where one issue answers %i', async (code) => {
    const trial = githubTrial();
    const links = await trial.sync(SIX);
    const changed = SIX.map((task) => ({ ...task, title: `${task.title} anew` }));
    const planned = await trial.plan(changed, links);
    const [first] = trial.github.withLabel('pitwall');
    const broken = githubTrial({
      clock: trial.clock,
      github: trial.github,
      fault: (_, { url }) =>
        url.endsWith(`/issues/${first?.number}`)
          ? { kind: 'answer', response: status(code, {}), done: false }
          : null,
    });
    const journal = new MemoryJournal();
    expect(await broken.apply(planned, journal)).toEqual({ done: 5, failed: 1, skipped: 0 });
    expect(journal.failures).toMatchObject([{ fault: 'gone' }]);
  });

  it('says what GitHub refuses, and skips only what needs it', async () => {
    const begun = await begin((number) =>
      number === 4
        ? { kind: 'answer', response: status(422, { message: 'Validation Failed' }), done: false }
        : null,
    );
    const { journal, trial } = begun;
    expect(journal.failures).toHaveLength(1);
    expect(journal.failures[0]?.message).toBe('GitHub answered 422: Validation Failed');
    expect(trial.github.withLabel('pitwall')).toHaveLength(6);
    const skipped = [...journal.rows.values()].filter(({ state }) => state === 'skipped');
    expect(skipped.length).toBeGreaterThanOrEqual(1);
  });
});
