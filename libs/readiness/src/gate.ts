import {
  STAGES,
  stageIndex,
  type ReadinessSettings,
  type ReadyRange,
  type ReadyStage,
  type Stage,
  type StageClearing,
} from '@pitwall/contracts';
import type { RulePractice } from './input.ts';
import { isAccepted, type Reading } from './read-answer.ts';
import { list, plural, stageWord } from './words.ts';

/** A practice with how its answer reads. */
export interface Judged {
  practice: RulePractice;
  reading: Reading;
}

export interface Gates {
  stages: StageClearing[];
  ready: ReadyRange;
}

type Rules = Pick<ReadinessSettings, 'exceptions' | 'judgedShare'>;
type Gate = Omit<StageClearing, 'withoutHold' | 'says'>;

/**
 * How many of a stage's required practices may be open: a share of them, rounded down, at least some;
 * but never all of them, since a stage of which nothing is met is not cleared.
 */
export const allowedExceptions = (required: number, rules: Rules['exceptions']): number =>
  Math.min(
    Math.max(rules.least, Math.floor(required * rules.share + 1e-9)),
    Math.max(0, required - 1),
  );

/** Every stage's gate, and the highest stage that is cleared together with all below it. */
export function readGates(judged: readonly Judged[], rules: Rules): Gates {
  const gates = STAGES.map((stage) => readGate(stage, judged, rules));
  const ready = readyRange(gates);
  const stages = gates.map((gate): StageClearing => {
    const held = !gate.cleared.low && gate.judged;
    const cleared = gates.map((each) => (each === gate ? asCleared(each) : each));
    const withoutHold = held ? readyRange(cleared) : null;
    return { ...gate, withoutHold, says: sayGate(gate, ready, withoutHold) };
  });
  return { stages, ready };
}

const asCleared = (gate: Gate): Gate => ({ ...gate, cleared: { low: true, high: true } });

function readGate(stage: Stage, judged: readonly Judged[], rules: Rules): Gate {
  const all = judged.filter(
    ({ practice }) => practice.stage === stage && practice.gate === 'required',
  );
  const applicable = all.filter(({ reading }) => reading.applicable);
  const withStanding = (standing: Reading['standing']) =>
    applicable.filter(({ reading }) => reading.standing === standing);
  const met = withStanding('met');
  const open = withStanding('open');
  const unanswered = withStanding('unanswered');
  const allowed = allowedExceptions(applicable.length, rules.exceptions);
  const isJudged = (count: number): boolean => count > 0 && count >= rules.judgedShare * all.length;
  // Approving what waits for it could leave too few: "at least" must hold then too.
  const waiting = unanswered.filter(
    ({ reading }) => reading.unansweredBecause === 'awaiting_approval',
  );
  const isJudgedAnyway = isJudged(applicable.length - waiting.length);

  const clears = (left: readonly Judged[]): boolean =>
    left.length <= allowed && left.every((each) => mayStayOpen(each, rules.exceptions));
  const low = isJudgedAnyway && clears([...open, ...unanswered]);
  const high = isJudged(applicable.length) && clears(open);
  const hold = low
    ? { heldBy: [], mustMend: 0 }
    : readHold([...open, ...unanswered], allowed, rules);
  return {
    stage,
    total: all.length,
    required: applicable.length,
    judged: isJudged(applicable.length),
    met: met.length,
    open: ids(open),
    accepted: ids([...open, ...unanswered].filter(({ reading }) => isAccepted(reading))),
    unanswered: ids(unanswered),
    allowed,
    cleared: { low, high },
    exceptions: low || high ? ids(open) : [],
    ...hold,
  };
}

/** Whether a practice may be one of the exceptions: the gravest only as an accepted risk. */
export const mayStayOpen = ({ practice, reading }: Judged, rules: Rules['exceptions']): boolean =>
  practice.impact < rules.acceptedOnlyFromImpact || isAccepted(reading);

function readHold(
  left: readonly Judged[],
  allowed: number,
  { exceptions }: Rules,
): Pick<Gate, 'heldBy' | 'mustMend'> {
  const musts = left.filter((each) => !mayStayOpen(each, exceptions));
  const overCount = left.length - allowed;
  // Where mending the gravest is enough, only they hold it.
  const heldBy = overCount > musts.length ? left : musts;
  return { heldBy: ids(heldBy), mustMend: Math.max(musts.length, overCount) };
}

const ids = (judged: readonly Judged[]): string[] =>
  judged.map(({ practice }) => practice.id).sort();

function readyRange(gates: readonly Gate[]): ReadyRange {
  const highest = (end: 'low' | 'high'): ReadyStage => {
    let ready: ReadyStage = 'none';
    for (const gate of gates) {
      if (!gate.cleared[end]) break;
      ready = gate.stage;
    }
    return ready;
  };
  return { low: highest('low'), high: highest('high') };
}

/** A range over the whole journey says nothing, and reads as if it did. */
export const rangeWords = ({ low, high }: ReadyRange): string => {
  if (low === 'none' && high === 'stability') return 'not known';
  return low === high ? stageWord(low) : `between ${stageWord(low)} and ${stageWord(high)}`;
};

function sayGate(gate: Gate, ready: ReadyRange, withoutHold: ReadyRange | null): string {
  if (!gate.judged) {
    return `not judged: ${gate.required} of its ${plural(gate.total, 'required practice')} apply`;
  }
  const answers =
    gate.unanswered.length > 0 ? `, ${plural(gate.unanswered.length, 'practice')} unanswered` : '';
  if (gate.cleared.low) {
    const open = gate.exceptions.length;
    return `cleared${open > 0 ? `, ${plural(open, 'exception')}` : ''}${answers}`;
  }
  if (gate.heldBy.length === 0)
    return `not certain until what does not apply is approved${answers}`;
  const named =
    gate.heldBy.length <= 5 ? list(gate.heldBy) : plural(gate.heldBy.length, 'practice');
  const some = gate.mustMend < gate.heldBy.length ? `, of which ${gate.mustMend} must be met` : '';
  // Of several uncleared stages only the lowest holds the system where it stands.
  const holds = stageIndex(gate.stage) === stageIndex(ready.low) + 1;
  if (!holds || withoutHold === null) return `not cleared: ${named} open or unanswered${some}`;
  const pronoun = gate.heldBy.length === 1 ? 'it' : 'them';
  const after = `; with ${pronoun}: ${rangeWords(withoutHold)}`;
  return `held at ${stageWord(ready.low)} by ${named}${some}${after}`;
}
