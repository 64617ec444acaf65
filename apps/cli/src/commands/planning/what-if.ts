import { whatIfSchema } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectPlanning } from '../../server/planning-server.ts';
import type { OutcomeAnswer, WhatIfAnswer } from '../../server/planning-answers.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import type { WhatIfFlags } from './planning-program.ts';
import { breakText, daysText, doneText, numberText } from './planning-text.ts';

const FLAGS: Record<string, string> = {
  capacityDays: '--capacity',
  debtShare: '--share',
  growthPercent: '--growth',
  by: '--by',
};

/** What would follow from a change, beside today's plan. Nothing is saved. */
export const whatIfCommand = async (
  flags: WhatIfFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const { to, by, capacity, share, growth } = flags;
  const change = whatIfSchema.safeParse({
    to,
    by,
    capacityDays: capacity,
    debtShare: share === undefined ? undefined : share / 100,
    growthPercent: growth,
  });
  if (!change.success) {
    const [issue] = change.error.issues;
    const flag = FLAGS[String(issue?.path[0])] ?? 'The change';
    throw new CliError(`${flag} cannot be that: ${issue?.message ?? 'it is wrong'}.`, EXIT.usage);
  }
  const server = connectPlanning(await readTarget(flags, surroundings), signal);
  const result = await server.whatIf(readSystem(flags, surroundings), change.data);
  output.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : whatIfText(result));
};

function whatIfText({ today, changed, moved }: WhatIfAnswer): string {
  const row = (label: string, say: (outcome: OutcomeAnswer) => string): string[] => [
    label,
    say(today),
    say(changed),
  ];
  const facts = [
    ['', 'TODAY', 'WHAT IF'],
    row('Path', ({ path }) => (path === null ? '-' : daysText(path.days))),
    row('Path done', ({ pathDone }) => doneText(pathDone)),
    row('All tasks done', ({ planDoneOn }) => planDoneOn ?? 'not in the coming sprints'),
    row('Breaks first', ({ breaks: [first] }) =>
      first === undefined ? 'no component is known' : `${first.title}, ${breakText(first.breaks)}`,
    ),
    ...(changed.by === null ? [] : [row('By the day', ({ by }) => byText(by))]),
  ];
  const moves = moved.map(({ practice, title, from, to }) => [
    practice,
    title,
    `${from ?? 'new'} -> ${to ?? 'gone'}`,
  ]);
  return `${table(facts)}${moves.length === 0 ? '' : `\n${table(moves)}`}`;
}

const byText = (by: OutcomeAnswer['by']): string => {
  if (by === null) return '-';
  if (by.met === 'yes') return 'yes';
  return by.neededCapacityDays === null
    ? `${by.met}; no capacity is enough`
    : `${by.met}; needs ${numberText(by.neededCapacityDays)} days a sprint`;
};
