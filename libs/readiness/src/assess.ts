import type {
  AssessmentSummary,
  OpenQuestion,
  PracticeStanding,
  RankedGap,
  ReadinessSettings,
} from '@pitwall/contracts';
import { evaluateCondition } from '@pitwall/expressions';
import { readDueness, readDueStage } from './dueness.ts';
import { wholeDays } from './effort.ts';
import { readBuiltAhead, readGap } from './gap.ts';
import { readGates, type Judged } from './gate.ts';
import type { AnswerInput, AssessmentInput, ConditionResult } from './input.ts';
import { readPressure } from './pressure.ts';
import { refuseCycles } from './prerequisites.ts';
import type { WorthInput } from './priority.ts';
import { readAnswer } from './read-answer.ts';
import { readReady } from './ready-stage.ts';
import { scoreOf, scoresByStage, scoresByTopic } from './score.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { rankGaps, rankQuestions } from './tasks.ts';

export interface Assessment {
  summary: AssessmentSummary;
  /** By practice id, in the order of the ids. Deprecated practices are left out. */
  standings: PracticeStanding[];
  /** What to do, in order. */
  tasks: RankedGap[];
  /** What to ask, in order. */
  askNext: OpenQuestion[];
  /** What the path, the shortest clearing and the split of a change are computed from. */
  basis: AssessmentBasis;
}

export interface AssessmentBasis {
  judged: readonly Judged[];
  due: ReadonlySet<string>;
  worth: WorthInput;
  settings: ReadinessSettings;
}

/**
 * Says where a system stands, by rules alone: the same input gives the same result.
 * @throws DependencyCycleError when practices depend on each other in a circle.
 */
export function assess(input: AssessmentInput): Assessment {
  const settings = input.settings ?? DEFAULT_SETTINGS;
  const judged = judge(input, settings);
  const pressure = readPressure({ ...input, figures: input.facts.figures }, settings.pressure);
  const worth = readWorthInput(input, judged, readDueStage(pressure, input.declaredStage));
  const dueness = readDueness(judged, worth, settings.due);
  const isDue = ({ practice }: Judged): boolean => dueness.get(practice.id)?.dueness === 'due';
  const due = judged.filter((each) => each.reading.applicable && isDue(each));

  const gates = readGates(judged, settings);
  const dueReasons = (id: string) => dueness.get(id)?.reasons ?? [];
  const tasks = rankGaps(due, judged, { ...worth, dueReasons }, settings);
  const askNext = rankQuestions(due, worth.dueStage, settings);
  const standings = judged.map(({ practice, reading }): PracticeStanding => {
    const { id, topic, stage, gate, impact } = practice;
    const when = dueness.get(id) ?? { dueness: 'not_yet', reasons: [], trigger: null };
    return { practice: id, topic, stage, gate, impact, ...when, ...reading };
  });
  const ahead = judged.filter((each) => each.reading.standing === 'met' && !isDue(each));
  const summary: AssessmentSummary = {
    at: input.now.toISOString(),
    ready: readReady(gates),
    stages: gates.stages,
    pressure,
    declared: input.declaredStage,
    dueStage: worth.dueStage,
    gap: readGap(pressure.stage, gates.ready),
    builtAhead:
      pressure.stage === null
        ? null
        : readBuiltAhead(
            ahead.map(({ practice }) => ({
              id: practice.id,
              days: wholeDays(practice, worth.stacks),
            })),
          ),
    score: scoreOf(due),
    topics: scoresByTopic(due),
    stageScores: scoresByStage(due),
    counts: countStandings(standings, tasks, askNext),
    taskDays: tasks.reduce((sum, { days }) => sum + days, 0),
  };
  const basis = { judged, due: new Set(due.map(({ practice }) => practice.id)), worth, settings };
  return { summary, standings, tasks, askNext, basis };
}

/** How every practice's answer reads, in the order of the ids, so that sums do not hang on the input's. */
export function judge(input: AssessmentInput, settings: ReadinessSettings): Judged[] {
  const practices = input.practices
    .filter(({ lifecycle }) => lifecycle !== 'deprecated')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  refuseCycles(practices.map(({ id, depends_on }) => ({ id, needs: depends_on })));
  const answerOf = answersOf(input.answers);
  const evaluate = input.evaluate ?? evaluateCondition;
  return practices.map((practice) => {
    const applies =
      practice.applies_when === undefined ? true : evaluate(practice.applies_when, input.facts);
    const { now, activeSymptoms, incidents } = input;
    const context = { now, settings, activeSymptoms, incidents, applies };
    return { practice, reading: readAnswer(practice, answerOf(practice.id), context) };
  });
}

function answersOf(answers: AssessmentInput['answers']): (id: string) => AnswerInput | undefined {
  if (answers instanceof Map) return (id) => (answers as ReadonlyMap<string, AnswerInput>).get(id);
  const record = answers as Readonly<Record<string, AnswerInput>>;
  return (id) => (Object.hasOwn(record, id) ? record[id] : undefined);
}

function readWorthInput(
  input: AssessmentInput,
  judged: readonly Judged[],
  dueStage: AssessmentSummary['dueStage'],
): WorthInput {
  const triggers = new Map<string, ConditionResult>();
  const evaluate = input.evaluate ?? evaluateCondition;
  for (const { practice } of judged) {
    if (practice.trigger) {
      triggers.set(practice.id, evaluate(practice.trigger.when, input.facts));
    }
  }
  const { activeSymptoms, incidents, forecastBreaks, now } = input;
  return {
    dueStage,
    triggers,
    activeSymptoms,
    incidents,
    forecastBreaks,
    now,
    stacks: input.facts.stack,
  };
}

function countStandings(
  standings: readonly PracticeStanding[],
  tasks: readonly RankedGap[],
  askNext: readonly OpenQuestion[],
): AssessmentSummary['counts'] {
  const applicable = standings.filter((each) => each.applicable);
  const count = (dueness: PracticeStanding['dueness']): number =>
    applicable.filter((each) => each.dueness === dueness).length;
  return {
    due: count('due'),
    next: count('next'),
    notYet: count('not_yet'),
    notApplicable: standings.length - applicable.length,
    tasks: tasks.length,
    questions: askNext.length,
  };
}
