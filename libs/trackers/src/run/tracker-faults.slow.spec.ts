import { beforeAll, describe, expect, it } from 'vitest';
import { type FakeFault, Killed } from '../testing/fake-service.ts';
import { begin, expectWhole, TRACKERS } from '../testing/fault-sweep.ts';
import type { Referee } from '../testing/openapi-referee.ts';
import type { TrialTracker } from '../testing/trial/trial-tracker.ts';

const passing = ({ failure, tooMany }: TrialTracker): [string, FakeFault][] => [
  ['500', { kind: 'answer', response: failure(500), done: false }],
  ['500 after it was done', { kind: 'answer', response: failure(500), done: true }],
  ['502', { kind: 'answer', response: failure(502), done: false }],
  ['no answer', { kind: 'lost', done: false }],
  ['a connection reset after it was done', { kind: 'lost', done: true }],
  ['too many calls, with Retry-After', { kind: 'answer', response: tooMany(90), done: false }],
  ['too many calls, without', { kind: 'answer', response: tooMany(null), done: false }],
  ['429', { kind: 'answer', response: failure(429), done: false }],
  [
    'malformed JSON of what was done',
    { kind: 'answer', response: { status: 201, headers: {}, body: '{"id": 1' }, done: true },
  ],
];

// A kill and every fault that passes, at each call of an export; each issue is there once in the end.
describe.each(TRACKERS)('$name', ({ tracker, calls }) => {
  let referee: Referee;
  beforeAll(async () => {
    referee = await tracker.referee();
  });

  it.each(calls.flatMap((call) => [[call, true] as const, [call, false] as const]))(
    'killed after call %i (done there: %s) and begun again makes each issue once',
    async (call, done) => {
      const begun = await begin(
        tracker,
        (number) => (number === call ? { kind: 'killed', done } : null),
        referee,
      );
      expect(begun.result).toMatchObject({ status: 'rejected', reason: expect.any(Killed) });
      await begun.trial.apply(begun.planned, begun.journal);
      await expectWhole(begun);
    },
  );

  it.each(
    passing(tracker).flatMap(([name, fault]) => calls.map((call) => [name, call, fault] as const)),
  )('%s at call %i is done once in the end', async (_, call, fault) => {
    const begun = await begin(tracker, (number) => (number === call ? fault : null));
    expect(begun.result.status).toBe('fulfilled');
    expect(begun.journal.failures).toEqual([]);
    await expectWhole(begun);
  });
});
