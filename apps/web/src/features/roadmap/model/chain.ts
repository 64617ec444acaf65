import type { TimelineTask } from './timeline.ts';

/** What a task stands on and what stands on it, however far. */
export interface Chain {
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

type Task = Pick<TimelineTask, 'id' | 'needs'>;

export function chainOf(tasks: readonly Task[], of: string): Chain {
  const needs = new Map(tasks.map((task) => [task.id, task.needs]));
  const unlocks = new Map<string, string[]>();
  for (const { id, needs: own } of tasks)
    for (const need of own) unlocks.set(need, [...(unlocks.get(need) ?? []), id]);
  const reach = (next: ReadonlyMap<string, readonly string[]>): Set<string> => {
    const found = new Set<string>();
    const waiting = [...(next.get(of) ?? [])];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(next.get(id) ?? []));
    }
    return found;
  };
  return { before: reach(needs), after: reach(unlocks) };
}

/** The task that an arrow key leads to: up and down the rows, left to what is needed, right to what it unlocks. */
export function neighbour(key: string, task: Task, tasks: readonly Task[]): string | undefined {
  const place = tasks.indexOf(task);
  switch (key) {
    case 'ArrowDown':
      return tasks[place + 1]?.id;
    case 'ArrowUp':
      return tasks[place - 1]?.id;
    case 'ArrowLeft':
      return tasks.find(({ id }) => task.needs.includes(id))?.id;
    case 'ArrowRight':
      return tasks.find(({ needs }) => needs.includes(task.id))?.id;
    case 'Home':
      return tasks[0]?.id;
    case 'End':
      return tasks.at(-1)?.id;
    default:
      return undefined;
  }
}
