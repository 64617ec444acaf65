import { readSystem, readTarget } from '../../configuration/target.ts';
import { connectPlanning } from '../../server/planning-server.ts';
import type { RoadmapAnswer } from '../../server/planning-answers.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import type { PlanningFlags } from './planning-program.ts';
import { daysText, doneText } from './planning-text.ts';

/** What is left until a system is ready for a stage, in order. */
export const pathCommand = async (
  flags: PlanningFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectPlanning(await readTarget(flags, surroundings), signal);
  const roadmap = await server.roadmap(readSystem(flags, surroundings), flags.to);
  if (flags.json) {
    const { target, path, pathDone, shortest } = roadmap;
    output.write(`${JSON.stringify({ target, path, pathDone, shortest }, null, 2)}\n`);
    return;
  }
  output.write(pathText(roadmap));
};

function pathText({ target, path, pathDone, shortest }: RoadmapAnswer): string {
  if (target === null || path === null) return 'Every stage is cleared.\n';
  const facts = [
    ['Path to', target],
    ['Left', daysText(path.days)],
    ['Done, if done first', doneText(pathDone)],
    [
      'Shortest clearing',
      shortest === null || !shortest.reachable
        ? 'a stage on the way cannot be judged'
        : `${daysText(shortest.days)}, leaving ${shortest.leaves.join(', ') || 'nothing'} open`,
    ],
  ];
  const items = path.items.map(({ practice, stage, days, unanswered }, index) => [
    `${index + 1}.`,
    practice,
    stage,
    daysText(days),
    unanswered ? 'not known yet' : '',
  ]);
  return `${table(facts)}${items.length === 0 ? '' : `\n${table(items)}`}`;
}
