import { readSystem, readTarget } from '../configuration/target.ts';
import type { BenchmarksFlags } from '../standing-program.ts';
import type { BenchmarksAnswer } from '../server/answers.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../terminal/table.ts';
import { write } from '../terminal/write.ts';

/** What a system meets of each topic, beside the median of the organization's other systems. */
export const benchmarksCommand = async (
  flags: BenchmarksFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connect(await readTarget(flags, surroundings), signal);
  const benchmarks = await server.benchmarks(readSystem(flags, surroundings));
  write(output, flags, benchmarks, () => benchmarksText(benchmarks));
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
