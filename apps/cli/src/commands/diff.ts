import { CliError } from '../cli-error.ts';
import { readSystem, readTarget } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import type { DiffFlags } from '../standing-program.ts';
import type { Comparison, SnapshotItem } from '../server/answers.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';
import { scoreText } from './standing-text.ts';

/** What changed between two snapshots or moments, or since one; without any, since the newest snapshot. */
export const diffCommand = async (
  from: string | undefined,
  to: string | undefined,
  flags: DiffFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connect(await readTarget(flags, surroundings), signal);
  const system = readSystem(flags, surroundings);
  const known = await server.snapshots(system);
  const comparison = await server.compare(
    system,
    momentOf(known, from),
    to === undefined ? undefined : momentOf(known, to),
  );
  output.write(
    flags.json
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : `${diffLines(comparison).join('\n')}\n`,
  );
};

/** A day, or a day with its time; a day is taken at its end, in the time zone of the terminal. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** A snapshot's id, or a moment of the past. */
function momentOf(known: readonly SnapshotItem[], named: string | undefined): string {
  if (named !== undefined && !known.some(({ name }) => name === named)) {
    if (DAY.test(named)) {
      const end = new Date(`${named}T23:59:59.999`);
      if (!Number.isNaN(end.getTime()))
        return new Date(Math.min(end.getTime(), Date.now())).toISOString();
    }
    if (INSTANT.test(named) && !Number.isNaN(Date.parse(named)))
      return new Date(named).toISOString();
  }
  return found(known, named).id;
}

/** By id, or by name, of which the newest counts; without either the newest of all. */
function found(known: readonly SnapshotItem[], named: string | undefined): SnapshotItem {
  const match =
    named === undefined
      ? known[0]
      : (known.find(({ id }) => id === named) ?? known.find(({ name }) => name === named));
  if (match) return match;
  throw new CliError(
    named === undefined
      ? 'There is no snapshot yet to compare with.'
      : `There is no snapshot "${named}".`,
    EXIT.usage,
    [
      named === undefined
        ? 'Take one: pitwall snapshot "Before the launch"'
        : `There are: ${known.map(({ name }) => name).join(', ') || 'none'}`,
    ],
  );
}

export function diffLines(comparison: Comparison): string[] {
  const { from, to, score, split, regressed, resolved, newlyDue, changed } = comparison;
  const lines = [`From ${sideWords(from)} to ${sideWords(to)}`];
  lines.push(`Score  ${scoreText(score.before ?? NONE)} -> ${scoreText(score.after ?? NONE)}`);
  if (split?.parts) {
    const { answers, newlyDue: due, facts, catalogue } = split.parts;
    lines.push(
      `       answers ${points(answers)}, newly due ${points(due)}, facts ${points(facts)}, catalogue ${points(catalogue)}`,
    );
  }
  const part = (title: string, marks: string, rows: readonly Changed[]): void => {
    if (rows.length === 0) return;
    lines.push('', `${title} (${rows.length})`);
    for (const { practice, title: words, before, after } of rows)
      lines.push(
        `  ${marks} ${practice}  ${words}${before === undefined ? '' : `: ${before} -> ${after}`}`,
      );
  };
  part('Regressed', '-', regressed);
  part('Resolved', '+', resolved);
  part('New', '!', newlyDue);
  part('Answered otherwise', '~', changed);
  if (
    lines.length <= 3 &&
    regressed.length + resolved.length + newlyDue.length + changed.length === 0
  )
    lines.push('', 'Nothing changed.');
  return lines;
}

/** A snapshot by its name and day; a moment to the minute. */
const sideWords = ({ name, at, snapshot }: Comparison['from']): string => {
  if (name === 'Now') return `now (${day(at)})`;
  return snapshot === null ? `${at.slice(0, 16).replace('T', ' ')} UTC` : `"${name}" (${day(at)})`;
};

interface Changed {
  practice: string;
  title: string;
  before?: string;
  after?: string;
}

const NONE = { low: null, high: null };
const day = (at: string): string => at.slice(0, 10);
const signed = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return rounded > 0 ? `+${rounded}` : String(rounded === 0 ? 0 : rounded);
};
const points = ({ low, high }: { low: number; high: number }): string =>
  signed(low) === signed(high) ? signed(low) : `${signed(low)}..${signed(high)}`;
