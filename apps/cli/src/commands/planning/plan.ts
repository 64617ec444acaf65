import { readSystem, readTarget } from '../../configuration/target.ts';
import { connectPlanning } from '../../server/planning-server.ts';
import type { RoadmapAnswer } from '../../server/planning-answers.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import type { PlanningFlags } from './planning-program.ts';
import { daysText, numberText } from './planning-text.ts';

/** The tasks of a system in the sprints of its team, and what they do not hold. */
export const planCommand = async (
  flags: PlanningFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectPlanning(await readTarget(flags, surroundings), signal);
  const roadmap = await server.roadmap(readSystem(flags, surroundings), undefined);
  if (flags.json) {
    output.write(`${JSON.stringify(roadmap.plan, null, 2)}\n`);
    return;
  }
  output.write(planText(roadmap));
};

function planText({ plan, stages }: RoadmapAnswer): string {
  const tasks = new Map(stages.flatMap((stage) => stage.tasks).map((task) => [task.id, task]));
  const title = (id: string): string => tasks.get(id)?.title ?? 'a task that is closed meanwhile';
  const practice = (id: string): string => tasks.get(id)?.practice ?? '';
  const lines: string[] = [];
  if (plan.sprints.length === 0)
    lines.push('The team has no coming sprint, so that nothing has a date.\n');
  for (const { starts, ends, availableDays, plannedDays, items } of plan.sprints) {
    lines.push(
      `${starts}..${ends}  ${numberText(plannedDays)} of ${numberText(availableDays)} days\n`,
      table(
        items.map(({ task, days, finishes }) => [
          '  ',
          practice(task),
          title(task),
          `${daysText({ low: days, high: days })}${finishes ? '' : ', goes on'}`,
        ]),
      ),
    );
  }
  if (plan.unplanned.length > 0) {
    lines.push(
      `In no sprint: ${plan.unplanned.length}\n`,
      table(
        plan.unplanned.map(({ task, daysLeft, reason }) => [
          '  ',
          practice(task),
          title(task),
          daysText({ low: daysLeft, high: daysLeft }),
          reason === 'waits_for' ? 'waits for another' : 'does not fit',
        ]),
      ),
    );
  }
  if (plan.doneOn !== null) lines.push(`All open tasks are done on ${plan.doneOn}.\n`);
  return lines.join('');
}
