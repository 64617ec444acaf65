import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DISPATCH_DEFAULTS, WORKER_DEFAULTS } from './queue-options.ts';

const operations = readFileSync(
  new URL('../../../../../docs/operations.md', import.meta.url),
  'utf8',
);
const timeOf = (what: string): number => {
  const [, seconds = ''] =
    new RegExp(`^\\| ${what}[^|]*\\| (\\d+) s *\\|$`, 'm').exec(operations) ?? [];
  return Number(seconds) * 1_000;
};

it('docs/operations.md tells the times by which a worker that died is followed', () => {
  const { lockMilliseconds, stalledIntervalMilliseconds } = WORKER_DEFAULTS;
  expect({
    lock: timeOf('a lock'),
    look: timeOf('between two looks for locks'),
    lostLook: timeOf('between two looks for jobs'),
    lost: timeOf('until a job can count'),
    finish: timeOf('for jobs to finish'),
    stop: timeOf('then, for those'),
  }).toEqual({
    lock: lockMilliseconds,
    look: stalledIntervalMilliseconds,
    lostLook: DISPATCH_DEFAULTS.reconcileMilliseconds,
    lost: DISPATCH_DEFAULTS.lostAfterMilliseconds,
    finish: WORKER_DEFAULTS.shutdownMilliseconds,
    stop: WORKER_DEFAULTS.stopMilliseconds,
  });
  const longest = (lockMilliseconds + 2 * stalledIntervalMilliseconds) / 1_000;
  expect(operations).toContain(`**at most ${longest} s** after the death`);
});
