import {
  STAGES,
  stageIndex,
  type CriterionReading,
  type PressureCriterion,
  type PressureReading,
  type ReadinessSettings,
  type Stage,
} from '@pitwall/contracts';
import type { ActiveSymptom, IncidentInput } from './input.ts';
import { isWithin } from './time.ts';
import { list, plural, stageWord } from './words.ts';

type Rules = ReadinessSettings['pressure'];

export interface PressureInput {
  criteria: readonly PressureCriterion[];
  /** By the criterion's figure; absent is not known, never zero. */
  figures: Readonly<Record<string, number | undefined>>;
  activeSymptoms: readonly ActiveSymptom[];
  incidents: readonly IncidentInput[];
  now: Date;
}

/** What the system's load demands, and the criteria that made it. */
export function readPressure(input: PressureInput, rules: Rules): PressureReading {
  const criteria = input.criteria.flatMap((criterion) => readCriterion(criterion, input.figures));
  const missing = input.criteria
    .map(({ figure }) => figure)
    .filter((figure) => input.figures[figure] === undefined);
  const byLoad = fromLoad(criteria, input.criteria, rules);
  const raised = raise(byLoad, input, rules);
  const made = raised === byLoad ? byLoad.made : new Set<string>();
  const reading = {
    stage: raised.stage,
    provisional: raised.stage !== null && criteria.length < rules.provisionalUnder,
    because: raised.because,
    criteria: criteria.map((each) => ({ ...each, made: made.has(each.figure) })),
    missing,
  };
  return { ...reading, says: say(reading) };
}

function readCriterion(
  criterion: PressureCriterion,
  figures: PressureInput['figures'],
): CriterionReading[] {
  const value = figures[criterion.figure];
  if (value === undefined) return [];
  const { figure, title, unit, thresholds } = criterion;
  let reaches: Stage = 'mvp';
  for (const stage of STAGES) {
    if (stage !== 'mvp' && value >= thresholds[stage]) reaches = stage;
  }
  return [{ figure, title, unit, value, reaches, made: false }];
}

interface Outcome {
  stage: Stage | null;
  because: PressureReading['because'];
  made: ReadonlySet<string>;
}

function fromLoad(
  readings: readonly CriterionReading[],
  criteria: readonly PressureCriterion[],
  rules: Rules,
): Outcome {
  const falling = [...readings].sort((a, b) => stageIndex(b.reaches) - stageIndex(a.reaches));
  const [only] = falling;
  if (only === undefined) return { stage: null, because: 'not_known', made: new Set() };
  if (falling.length === 1) {
    return { stage: only.reaches, because: 'only_one_given', made: new Set([only.figure]) };
  }
  const agreed = falling[Math.min(rules.agree, falling.length) - 1] ?? only;
  const alone = new Set(criteria.filter((each) => each.carries_alone).map(({ figure }) => figure));
  const carrier = falling.find(({ figure }) => alone.has(figure));
  const carried = carrier ? stageIndex(carrier.reaches) - rules.aloneBelow : -1;
  const carriedTo = STAGES[carried];
  if (carrier && carriedTo && carried > stageIndex(agreed.reaches)) {
    return { stage: carriedTo, because: 'carried_alone', made: new Set([carrier.figure]) };
  }
  const stage = agreed.reaches;
  if (stage === 'mvp') return { stage, because: 'below_all', made: new Set() };
  const made = falling.filter(({ reaches }) => stageIndex(reaches) >= stageIndex(stage));
  return { stage, because: 'agreement', made: new Set(made.map(({ figure }) => figure)) };
}

function raise(byLoad: Outcome, input: PressureInput, rules: Rules): Outcome {
  const floor = stageIndex(rules.raisesTo);
  if (byLoad.stage !== null && stageIndex(byLoad.stage) >= floor) return byLoad;
  const symptoms = new Set(input.activeSymptoms.map(({ id }) => id)).size;
  const recent = input.incidents.filter(({ at }) => isWithin(at, rules.incidentDays, input.now));
  const incidents = new Set(recent.map(({ id }) => id)).size;
  const because =
    symptoms >= rules.symptoms ? 'symptoms' : incidents >= rules.incidents ? 'incidents' : null;
  return because === null ? byLoad : { stage: rules.raisesTo, because, made: new Set() };
}

function say({ stage, provisional, because, criteria }: Omit<PressureReading, 'says'>): string {
  if (stage === null) return 'not known: no figure is given';
  const titles = list(criteria.filter(({ made }) => made).map(({ title }) => title.toLowerCase()));
  const why: Record<PressureReading['because'], string> = {
    not_known: '',
    below_all: 'no two figures reach further',
    agreement: `${titles} reach it`,
    carried_alone: `${titles} alone carry it there`,
    only_one_given: `${titles} is the only figure given`,
    symptoms: 'raised by active symptoms',
    incidents: 'raised by recent incidents',
  };
  const given = provisional ? `, provisional: ${plural(criteria.length, 'figure')} given` : '';
  return `${stageWord(stage)}: ${why[because]}${given}`;
}
