/** Rows that tell of one thing done several times in a row; newest first, as the lists have them. */
export type Run<Row> = [Row, ...Row[]];

/** Two may be looked at as they are. */
const LEAST = 3;
/** Longer than this between two of them, and it was another sitting. */
const PAUSE = 5 * 60_000;

/**
 * A list with what was done over and over without a long pause gathered, and everything else alone. Order and number
 * of rows stay.
 *
 * @param isAlike whether two rows tell of the same thing, done by the same to the same
 */
export const runsOf = <Row extends { at: string }>(
  rows: readonly Row[],
  isAlike: (later: Row, row: Row) => boolean,
): Run<Row>[] => {
  const gathered: Run<Row>[] = [];
  for (const row of rows) {
    const run = gathered.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last !== undefined && Date.parse(last.at) - Date.parse(row.at) <= PAUSE && isAlike(last, row);
    if (run !== undefined && goesOn) run.push(row);
    else gathered.push([row]);
  }
  return gathered.flatMap((run) =>
    run.length < LEAST ? run.map((row): Run<Row> => [row]) : [run],
  );
};
