import type { JobRegistry } from '@pitwall/contracts';
import type { HandledJob } from './job-handler.ts';

/** The handlers of a process, by the name of their job: exactly one for each contract. */
export type HandlerRegistry = ReadonlyMap<string, HandledJob>;

/** Thrown at the start with one sentence for each fault. */
export class JobWiringError extends Error {
  override name = 'JobWiringError';
}

/** Checks that each job has one handler and each handler a job; throws a JobWiringError that says what to add. */
export function handlerRegistry(
  jobs: JobRegistry,
  handled: readonly HandledJob[],
): HandlerRegistry {
  const faults: string[] = [];
  const registry = new Map<string, HandledJob>();
  for (const job of jobs) {
    const own = handled.filter(({ contract }) => contract.name === job.name);
    const [first] = own;
    if (!first)
      faults.push(
        `The job "${job.name}" has no handler. Add a provider with @JobHandler(…) for this contract to a module of the worker, or take the contract out of the registry.`,
      );
    else registry.set(job.name, first);
    if (own.length > 1)
      faults.push(
        `The job "${job.name}" has ${own.length} handlers: ${own.map(nameOf).join(', ')}. Keep one.`,
      );
  }
  for (const one of handled) {
    const named = jobs.find((job) => job.name === one.contract.name);
    if (named && named !== one.contract)
      faults.push(
        `${nameOf(one)} handles another contract of the name "${named.name}" than the registry has. Give both the same one.`,
      );
    if (!named)
      faults.push(
        `${nameOf(one)} handles "${one.contract.name}", which is not in the registry. Add its contract to the jobs of the worker.`,
      );
  }
  if (faults.length > 0) throw new JobWiringError(faults.join('\n'));
  return registry;
}

const nameOf = ({ handler }: HandledJob): string => {
  const name = handler.constructor.name;
  return name === 'Object' || name === '' ? 'a handler' : name;
};
