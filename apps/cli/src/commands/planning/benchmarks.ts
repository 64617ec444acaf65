import { readSystem, readTarget } from '../../configuration/target.ts';
import { connectPlanning } from '../../server/planning-server.ts';
import type { BenchmarksAnswer } from '../../server/planning-answers.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import type { PlanningFlags } from './planning-program.ts';

/** What a system meets of each topic, beside the median of the organization's other systems. */
export const benchmarksCommand = async (
  flags: PlanningFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectPlanning(await readTarget(flags, surroundings), signal);
  const benchmarks = await server.benchmarks(readSystem(flags, surroundings));
  output.write(
    flags.json ? `${JSON.stringify(benchmarks, null, 2)}\n` : benchmarksText(benchmarks),
  );
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const benchmarksText = ({ topics }: BenchmarksAnswer): string =>
  topics.length === 0
    ? 'Nothing is due in this system, nor in enough others.\n'
    : table([
        ['TOPIC', 'MET OF WHAT IS DUE', 'MEDIAN OF OTHERS'],
        ...topics.map(({ topic, own, median, systems }) => [
          topic,
          own === null ? 'nothing is due' : percent(own),
          median === null || systems === null
            ? 'fewer than five others'
            : `${percent(median)} of ${systems} systems`,
        ]),
      ]);
