import type { Report } from '@pitwall/contracts';
import { readTarget } from '../../configuration/target.ts';
import { connectReports } from '../../server/report-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { wrap } from '../../terminal/wrap.ts';
import { momentText, write } from '../../terminal/write.ts';
import type { ShowReportFlags } from './report-program.ts';
import { sinceOf } from './since.ts';

const WIDTH = 96;

export const showCommand = async (
  flags: ShowReportFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const since = sinceOf(flags.since);
  const server = connectReports(await readTarget(flags, surroundings), signal);
  const report = await server.report(flags.system, since);
  write(output, flags, report, () => reportText(report));
};

/** The same sections, in the same order and words, as the page and the file have. */
function reportText({ title, at, headline, standing, breaks, done, next, basis }: Report): string {
  return [
    `${title}\n${momentText(at)}\n`,
    paragraph(headline),
    section('Where it stands', standing.sentence, [
      ...standing.systems.map(({ system, sentence }) => `${system.name}: ${sentence}`),
      ...more(standing.leftOut, 'systems'),
    ]),
    section('What breaks next', breaks.sentence, [
      ...breaks.items.map(
        ({ title: component, system, sentence }) => `${component} (${system.name}): ${sentence}`,
      ),
      ...more(breaks.leftOut, 'breaks'),
    ]),
    section('What was done', done.sentence, [
      ...done.items.map(({ title: work, system }) => `${work} (${system.name})`),
      ...more(done.leftOut, 'tasks'),
      ...done.lost.map(({ title: lost, system }) => `No longer in place: ${lost} (${system.name})`),
    ]),
    section('What comes next', next.sentence, [
      ...next.items.map(
        ({ title: work, system, on }) =>
          `${work} (${system.name})${on === null ? '' : `, by ${on}`}`,
      ),
      ...more(next.leftOut, 'tasks'),
    ]),
    section('How this is known', '', basis),
  ].join('\n');
}

const paragraph = (text: string): string => `${wrap(text, WIDTH).join('\n')}\n`;

const section = (heading: string, sentence: string, items: readonly string[]): string =>
  `${heading}\n${sentence === '' ? '' : paragraph(sentence)}${items.map(item).join('')}`;

const item = (text: string): string =>
  wrap(text, WIDTH - 4)
    .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`)
    .join('');

const more = (leftOut: number, what: string): string[] =>
  leftOut === 0 ? [] : [`and ${leftOut} more ${what}`];
