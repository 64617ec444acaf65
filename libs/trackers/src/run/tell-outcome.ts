import type { AddComment } from '../plan/operation.ts';
import type { Calls } from './calls.ts';
import { CLOCK_SKEW_MILLISECONDS } from './clock.ts';
import type { OperationOutcome } from './journal.ts';
import type { RunParts } from './run-plan.ts';
import { TrackerError } from './tracker-error.ts';

/** Comments on an issue, once: where it may have been done, it is looked for first. */
export async function tellOutcome(
  { adapter, clock }: Pick<RunParts, 'adapter' | 'clock'>,
  calls: Calls,
  { reference, outcome }: AddComment,
  intendedAt: number | undefined,
): Promise<OperationOutcome> {
  if (!adapter.addComment || !adapter.hasComment)
    throw new TrackerError('invalid', 'This tracker takes no comments.');
  const add = adapter.addComment.bind(adapter, reference, outcome);
  const since = new Date((intendedAt ?? clock.now()) - CLOCK_SKEW_MILLISECONDS);
  const has = adapter.hasComment.bind(adapter, reference, outcome.id, since);
  await calls.create(
    () => add().then(() => true),
    async () => ((await calls.read(has)) ? true : null),
    intendedAt !== undefined,
    true,
  );
  return { kind: 'told', id: outcome.id };
}
