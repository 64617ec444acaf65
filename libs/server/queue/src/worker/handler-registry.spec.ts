import { describe, expect, it } from 'vitest';
import { probeJob, slowProbeJob, upkeepJob } from '../testing/test-jobs.ts';
import { handlerRegistry, JobWiringError } from './handler-registry.ts';
import { handledJob } from './job-handler.ts';

const idle = { handle: async () => undefined };

describe('handlerRegistry', () => {
  it('has the one handler of each job', () => {
    const handled = [handledJob(probeJob, idle), handledJob(slowProbeJob, idle)];
    const registry = handlerRegistry([probeJob, slowProbeJob], handled);
    expect([...registry.keys()]).toEqual(['kernel.probe', 'kernel.slow-probe']);
  });

  it('names every fault at once', () => {
    const check = () =>
      handlerRegistry(
        [probeJob, slowProbeJob],
        [handledJob(probeJob, idle), handledJob(probeJob, idle), handledJob(upkeepJob, idle)],
      );
    expect(check).toThrow(JobWiringError);
    expect(check).toThrow(/"kernel.probe" has 2 handlers/);
    expect(check).toThrow(/"kernel.slow-probe" has no handler. Add a provider/);
    expect(check).toThrow(/handles "kernel.upkeep", which is not in the registry/);
  });

  it('refuses a handler of another contract of the same name, whose attempts and rests would count', () => {
    const patient = { ...probeJob, attempts: 9 };
    expect(() => handlerRegistry([patient], [handledJob(probeJob, idle)])).toThrow(
      /handles another contract of the name "kernel.probe" than the registry has/,
    );
  });
});
