import { LEVEL_VALUES, MET_VALUE, type ReadinessSettings } from '@pitwall/contracts';

/** The defaults. They are judgement: an organization tunes them as data, and no rule depends on them. */
export const DEFAULT_SETTINGS: ReadinessSettings = {
  values: { ...LEVEL_VALUES },
  metValue: MET_VALUE,
  exceptions: { share: 0.1, least: 1, acceptedOnlyFromImpact: 5 },
  judgedShare: 0.5,
  pressure: {
    agree: 2,
    aloneBelow: 1,
    provisionalUnder: 3,
    symptoms: 2,
    incidents: 3,
    incidentDays: 30,
    raisesTo: 'breakdown',
  },
  due: { incidentDays: 180, breakDays: 90 },
  priority: {
    gate: { required: 1, recommended: 0.5 },
    urgency: { perStage: 0.5, most: 2 },
    boost: { perTie: 0.5, most: 3 },
    findOutDays: 0.25,
    leastDays: 1,
    daysPower: 0.5,
  },
  acceptedRiskDays: 180,
  reminderDays: 14,
  shortestClearingTries: 200_000,
  forecast: { horizonMonths: 24, hardShare: 1, softShare: 0.8, leastLevels: 5 },
  progress: { sprints: 8, stretch: 3 },
};
