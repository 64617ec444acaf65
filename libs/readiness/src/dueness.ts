import {
  STAGES,
  stageIndex,
  type Dueness,
  type DueReason,
  type DueStage,
  type PracticeStanding,
  type PressureReading,
  type ReadinessSettings,
  type Stage,
} from '@pitwall/contracts';
import type { Judged } from './gate.ts';
import type {
  ActiveSymptom,
  ConditionResult,
  ForecastBreak,
  IncidentInput,
  RulePractice,
} from './input.ts';
import { addDays, isWithin } from './time.ts';

export interface DuenessInput {
  dueStage: DueStage;
  /** By practice id: what its trigger says of the system. */
  triggers: ReadonlyMap<string, ConditionResult>;
  activeSymptoms: readonly ActiveSymptom[];
  incidents: readonly IncidentInput[];
  forecastBreaks: readonly ForecastBreak[];
  now: Date;
}

export type Due = Pick<PracticeStanding, 'dueness' | 'reasons' | 'trigger'>;

/** What is measured against when pressure is not known: what the team says, else the beginning. */
export function readDueStage(pressure: PressureReading, declared: Stage | null): DueStage {
  if (pressure.stage !== null) return { stage: pressure.stage, because: 'pressure' };
  if (declared !== null) return { stage: declared, because: 'declared' };
  return { stage: STAGES[0], because: 'start' };
}

/** Which practices are due, and why; which are next; and what would make the others due. */
export function readDueness(
  judged: readonly Judged[],
  input: DuenessInput,
  rules: ReadinessSettings['due'],
): Map<string, Due> {
  const reasons = new Map(
    judged.map(({ practice }) => [practice.id, ownReasons(practice, input, rules)]),
  );
  addSymptomReasons(judged, input.activeSymptoms, reasons);
  addNeededReasons(judged, reasons);
  return new Map(
    judged.map(({ practice }) => {
      const why = reasons.get(practice.id) ?? [];
      const trigger = practice.trigger
        ? {
            says: practice.trigger.says,
            holds: input.triggers.get(practice.id) ?? ('unknown' as const),
          }
        : null;
      return [
        practice.id,
        { dueness: dueness(practice, why, input.dueStage), reasons: why, trigger },
      ];
    }),
  );
}

function dueness(practice: RulePractice, reasons: readonly DueReason[], due: DueStage): Dueness {
  if (reasons.length > 0) return 'due';
  return stageIndex(practice.stage) === stageIndex(due.stage) + 1 ? 'next' : 'not_yet';
}

function ownReasons(
  practice: RulePractice,
  input: DuenessInput,
  rules: ReadinessSettings['due'],
): DueReason[] {
  const reasons: DueReason[] = [];
  const dueStage = input.dueStage.stage;
  if (stageIndex(practice.stage) <= stageIndex(dueStage)) {
    reasons.push({ reason: 'stage', stage: practice.stage, dueStage });
  }
  if (practice.trigger && input.triggers.get(practice.id) === true) {
    reasons.push({ reason: 'trigger', says: practice.trigger.says });
  }
  for (const { id, at } of tiedIncidents(practice.id, input, rules)) {
    reasons.push({ reason: 'incident', incident: id, at: at.toISOString() });
  }
  for (const { component, earliest } of tiedBreaks(practice.id, input, rules)) {
    reasons.push({ reason: 'forecast_break', component, earliest: earliest.toISOString() });
  }
  return reasons;
}

/** Incidents of the last months that the practice would have prevented. */
export const tiedIncidents = (
  id: string,
  { incidents, now }: Pick<DuenessInput, 'incidents' | 'now'>,
  rules: ReadinessSettings['due'],
): IncidentInput[] =>
  incidents.filter(
    ({ at, practices }) => practices.includes(id) && isWithin(at, rules.incidentDays, now),
  );

/** Breaks that the practice moves and that are forecast for the coming months, or are past. */
export const tiedBreaks = (
  id: string,
  { forecastBreaks, now }: Pick<DuenessInput, 'forecastBreaks' | 'now'>,
  rules: ReadinessSettings['due'],
): ForecastBreak[] =>
  forecastBreaks.filter(
    ({ earliest, practices }) =>
      practices.includes(id) && earliest.getTime() <= addDays(now, rules.breakDays).getTime(),
  );

// Unmet here is "not known to be met": due means "to be judged", so an unanswered practice is asked
// about; it makes no task. What was knowingly left out asks for nothing, until something touches it.
const isUnmet = ({ reading }: Judged): boolean => reading.applicable && reading.standing !== 'met';
const isWanted = (judged: Judged): boolean =>
  isUnmet(judged) && judged.reading.risk?.status !== 'accepted';

type Reasons = Map<string, DueReason[]>;

function addSymptomReasons(
  judged: readonly Judged[],
  symptoms: readonly ActiveSymptom[],
  reasons: Reasons,
): void {
  for (const { id: symptom, title } of symptoms) {
    const treating = judged.filter(
      (each) => isUnmet(each) && each.practice.treats.includes(symptom),
    );
    const lowest = Math.min(...treating.map(({ practice }) => stageIndex(practice.stage)));
    for (const { practice } of treating) {
      if (stageIndex(practice.stage) === lowest) {
        reasons.get(practice.id)?.push({ reason: 'symptom', symptom, title });
      }
    }
  }
}

function addNeededReasons(judged: readonly Judged[], reasons: Reasons): void {
  const byId = new Map(judged.map((each) => [each.practice.id, each]));
  const waiting = judged.filter(
    (each) => isWanted(each) && (reasons.get(each.practice.id)?.length ?? 0) > 0,
  );
  for (const dependent of waiting) {
    for (const id of dependent.practice.depends_on) {
      const needed = byId.get(id);
      const why = reasons.get(id);
      if (!needed || !why || !needed.reading.applicable) continue;
      const isNew = why.length === 0;
      why.push({ reason: 'needed_by', practice: dependent.practice.id });
      if (isNew && isWanted(needed)) waiting.push(needed);
    }
  }
}
