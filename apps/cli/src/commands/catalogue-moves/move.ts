import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import type {
  MoveAnswer,
  MovedSystemAnswer,
  PreviewAnswer,
} from '../../server/catalogue-answers.ts';
import { type CatalogueServer, connectCatalogue } from '../../server/catalogue-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { whenOver } from '../../terminal/when-over.ts';
import type { MoveFlags } from './move-program.ts';

/** Shows what another release would change, and takes it, or goes back. */
export const moveCommand = async (
  version: string | undefined,
  flags: MoveFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { signal } = surroundings;
  const server = connectCatalogue(await readTarget(flags, surroundings), signal);
  if (flags.rollBack) {
    if (version !== undefined || flags.preview)
      throw new CliError('--roll-back takes neither a release nor --preview.', EXIT.usage);
    await agreed('Go back to where the newest move found each system?', flags, surroundings);
    await follow(server, await server.rollBack(flags.note ?? ''), flags, surroundings);
    return;
  }
  const { chosen, newest } = await server.versions();
  const to = version ?? newest;
  if (flags.preview) {
    await preview(server, to, flags, surroundings);
    return;
  }
  if (version === undefined && newest === chosen) {
    surroundings.output.write(`${chosen} is the newest release, and the organization reads it.\n`);
    return;
  }
  await agreed(`Move every system that is not pinned to ${to}?`, flags, surroundings);
  await follow(server, await server.take(to, flags.note ?? ''), flags, surroundings);
};

async function agreed(
  question: string,
  { yes = false }: MoveFlags,
  { interactive, ask }: Surroundings,
): Promise<void> {
  if (yes) return;
  if (!interactive)
    throw new CliError('Nobody is there to ask. Look with --preview, then add --yes.', EXIT.usage);
  if (!/^y(es)?$/i.test(await ask(`${question} [y/N] `, false)))
    throw new CliError('Nothing is changed.', EXIT.usage);
}

async function preview(
  server: CatalogueServer,
  to: string,
  { json = false }: MoveFlags,
  { output }: Surroundings,
): Promise<void> {
  const answer = await server.preview(to);
  const systems: MovedSystemAnswer[] = [];
  if (!json) output.write(differenceText(answer));
  for await (const page of server.systems(to)) {
    if (!json && page.length > 0)
      output.write(table([...(systems.length === 0 ? [HEADER] : []), ...page.map(rowOf)]));
    systems.push(...page);
  }
  if (json) output.write(`${JSON.stringify({ ...answer, movedSystems: systems }, null, 2)}\n`);
}

function differenceText({ difference, overlayProblems, systems, pinned }: PreviewAnswer): string {
  const { from, to, added, changed, retired } = difference;
  const rows = [
    ...added.map(({ id, title }) => ['+', id, title, '']),
    ...changed.map(({ id, title, fields }) => ['~', id, title, fields.join(', ')]),
    ...retired.map(({ id, title, as, to: into }) => ['-', id, title, [as, ...into].join(' ')]),
  ];
  const overlay = overlayProblems.map(
    ({ line, message }) => `Own catalogue, line ${line}: ${message}\n`,
  );
  return [
    `${from} -> ${to}: ${added.length} added, ${changed.length} changed, ${retired.length} retired. `,
    `${systems} systems would move, ${pinned} pinned.\n`,
    ...overlay,
    rows.length === 0 ? '' : `${table(rows)}\n`,
  ].join('');
}

const HEADER = ['SYSTEM', 'READY', 'SCORE', 'DAYS', 'ANSWERS'];

const rowOf = ({ system, pinned, before, after, answers }: MovedSystemAnswer): string[] => [
  `${system.slug}${pinned === null ? '' : ' (pinned)'}`,
  becomes(range(before.ready), range(after.ready)),
  becomes(range(before.score), range(after.score)),
  becomes(String(Math.round(before.taskDays)), String(Math.round(after.taskDays))),
  `${answers.kept} stand, ${answers.carried.length} carried, ${answers.setAside.length} aside, ${answers.toAnswer.length} to answer`,
];

const range = ({ low, high }: { low: string | number | null; high: string | number | null }) =>
  low === high ? say(low) : `${say(low)}..${say(high)}`;
const say = (value: string | number | null): string =>
  value === null ? '-' : typeof value === 'number' ? String(Math.round(value)) : value;
const becomes = (before: string, after: string): string =>
  before === after ? after : `${before} -> ${after}`;

/** Until the move has ended, telling how far it is where somebody looks. */
async function follow(
  server: CatalogueServer,
  started: MoveAnswer,
  { json = false }: MoveFlags,
  surroundings: Surroundings,
): Promise<void> {
  const move = await whenOver(
    started,
    {
      isUnderWay: ({ state }) => state === 'waiting' || state === 'running',
      look: ({ id }) => server.move(id),
      shows: ({ done, total }) => `${done} of ${total} systems`,
    },
    surroundings,
  );
  if (move.state === 'failed')
    throw new CliError(
      `The move stopped after ${move.done} of ${move.total} systems: ${move.error ?? 'the cause is not known'}`,
      EXIT.server,
      ['Take it again to go on, or go back: pitwall catalogue move --roll-back'],
    );
  surroundings.output.write(
    json
      ? `${JSON.stringify(move, null, 2)}\n`
      : `${move.from} -> ${move.to}: ${move.total} ${move.total === 1 ? 'system' : 'systems'}.\n`,
  );
}
