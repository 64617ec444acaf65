import { sampleTask, taskId } from './sample-tasks.ts';

const STEPS = [
  { title: 'Look', section: 'Look closely.' },
  { title: 'Mend', section: 'Mend it.' },
];
/** Six tasks that need every kind of call. */
export const sixTasksFor = (person: string) =>
  [1, 2, 3, 4, 5, 6].map((number) =>
    sampleTask(number, {
      milestone: number < 4 ? 'MVP' : 'Scale',
      assignee: number === 1 ? person : null,
      blockedBy: number > 1 ? [taskId(number - 1)] : [],
      steps: number === 2 ? STEPS : [],
    }),
  );
/** Over five milestones. */
export const manyTasks = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleTask(index + 1, { milestone: `Stage ${index % 5}` }),
  );
