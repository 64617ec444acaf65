import { expect, it } from 'vitest';
import { onEachBackend, until } from '../testing/queue-fixture.ts';
import { organization, probeJob, TEST_JOBS } from '../testing/test-jobs.ts';
import { handledJob, type HandlesJob } from './job-handler.ts';

const NORTHWIND = { organizationId: organization(1) };

onEachBackend('what waits for a failed job', (opened) => {
  const begin = async (failed: NonNullable<HandlesJob<typeof probeJob>['failed']>) => {
    const fixture = opened();
    const handle = async (): Promise<void> => {
      throw new Error('the tracker is away');
    };
    await fixture.startJobs(TEST_JOBS, [handledJob(probeJob, { handle, failed })]);
    await fixture.outbox.enqueueAlone(fixture.database, probeJob, NORTHWIND);
    return fixture;
  };
  const error = async (fixture: ReturnType<typeof opened>) =>
    (await fixture.query<{ error: string }>('SELECT error FROM outbox_job'))[0]?.error;

  it('is told again where it could not hear it, and only then has the job failed', async () => {
    const told: string[] = [];
    const states: Record<string, number>[] = [];
    const fixture = await begin(async (_, _context, message) => {
      states.push(await opened().states());
      told.push(message);
      if (told.length === 1) throw new Error('the database is away');
    });
    await until(async () => (await fixture.states())['failed'] === 1);
    expect(told).toEqual(['the tracker is away', 'the tracker is away']);
    // Whoever dies before it was told leaves a job that another process runs.
    expect(states.every((each) => each['failed'] === undefined)).toBe(true);
    expect(await error(fixture)).toBe('the tracker is away');
  });
});
