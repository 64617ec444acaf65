import type { ReadyStage, Stage } from '@pitwall/contracts';

/** The five stages in order, with the words that stand under the line. */
export const STAGE_WORDS: readonly {
  stage: Stage;
  title: string;
  short: string;
  readyFor: string;
  /** The passage at the stage's gate, where the journey has one. */
  passage?: string;
}[] = [
  { stage: 'mvp', title: 'MVP', short: 'MVP', readyFor: 'first users', passage: 'success' },
  { stage: 'breakdown', title: 'Breakdown', short: 'Break', readyFor: 'sudden growth' },
  {
    stage: 're-architecture',
    title: 'Re-architecture',
    short: 'Re-arch',
    readyFor: 'more than one of everything',
  },
  {
    stage: 'scale',
    title: 'Scale',
    short: 'Scale',
    readyFor: 'growth without heroics',
    passage: 'chaos',
  },
  { stage: 'stability', title: 'Stability', short: 'Stable', readyFor: 'promises kept' },
];

export interface TrackReading {
  /** What the system is built for; two ends where answers are missing. */
  ready: { low: ReadyStage; high: ReadyStage };
  /** What its load demands; null when it is not known. */
  pressure: { stage: Stage; provisional?: boolean } | null;
  /** What the team says it is. */
  declared: Stage | null;
}

/** How sure it is that load is past what the system is built for. */
export type Standing = 'behind' | 'perhaps' | 'on_time' | 'not_known';

/** Everything that is drawn, in stages from the start of the line: 0 to 5. */
export interface TrackShape {
  /** Gates passed for certain, and at most. */
  built: number;
  maybe: number;
  flag: number | null;
  declared: number | null;
  /** From the last gate that may be passed to the flag, when that is ahead. */
  gap: { from: number; to: number } | null;
  /** From the last gate that is passed to the flag, when that is ahead. */
  bracket: { from: number; to: number } | null;
  standing: Standing;
}

/** Load and claim stand inside their stage, never on a gate and never on each other. */
const PRESSURE_WITHIN = 0.62;
const DECLARED_WITHIN = 0.34;
export const STAGE_COUNT = STAGE_WORDS.length;

const indexOf = (stage: ReadyStage): number =>
  STAGE_WORDS.findIndex((words) => words.stage === stage);

/** Gates that are passed: none 0 … stability 5. */
const gatesPassed = (stage: ReadyStage): number => indexOf(stage) + 1;

/** Stages by which load is ahead, at least and at most; null when it is not known. */
export const gapRange = ({
  ready,
  pressure,
}: TrackReading): { low: number; high: number } | null =>
  pressure === null
    ? null
    : {
        low: indexOf(pressure.stage) - indexOf(ready.high),
        high: indexOf(pressure.stage) - indexOf(ready.low),
      };

export const trackShape = (reading: TrackReading): TrackShape => {
  const built = gatesPassed(reading.ready.low);
  const maybe = Math.max(built, gatesPassed(reading.ready.high));
  const flag = reading.pressure === null ? null : indexOf(reading.pressure.stage) + PRESSURE_WITHIN;
  const declared = reading.declared === null ? null : indexOf(reading.declared) + DECLARED_WITHIN;
  const gap = gapRange(reading);
  const behind = gap !== null && gap.low > 0;
  const perhaps = gap !== null && gap.high > 0;
  return {
    built,
    maybe,
    flag,
    declared,
    gap: behind && flag !== null ? { from: maybe, to: flag } : null,
    bracket: perhaps && flag !== null ? { from: built, to: flag } : null,
    standing: gap === null ? 'not_known' : behind ? 'behind' : perhaps ? 'perhaps' : 'on_time',
  };
};

const stagesBehind = (count: number): string =>
  count === 1 ? '1 stage behind' : `${count} stages behind`;

/** The gap in words: "2 stages behind", "1 to 2 stages behind", "up to 2 stages behind", "on time". */
export const gapInWords = (reading: TrackReading): string => {
  const gap = gapRange(reading);
  if (gap === null) return 'pressure not known';
  if (gap.high <= 0) return 'on time';
  if (gap.low <= 0) return `up to ${stagesBehind(gap.high)}`;
  if (gap.low === gap.high) return stagesBehind(gap.high);
  return `${gap.low} to ${stagesBehind(gap.high)}`;
};

const titleOf = (stage: ReadyStage): string =>
  STAGE_WORDS.find((words) => words.stage === stage)?.title ?? 'none yet';

/** "MVP", "none yet", "between MVP and scale"; what lies between nothing and everything is not known. */
export const readyInWords = ({ low, high }: TrackReading['ready']): string => {
  if (low === 'none' && high === 'stability') return 'not known yet';
  return low === high ? titleOf(low) : `between ${titleOf(low)} and ${titleOf(high)}`;
};

/** All that the picture says, as text: for those who do not see it. */
export const describeTrack = (reading: TrackReading, gapWords?: string): string => {
  const pressure =
    reading.pressure === null
      ? 'not known'
      : titleOf(reading.pressure.stage) + (reading.pressure.provisional ? ', provisional' : '');
  const parts = [
    `Ready: ${readyInWords(reading.ready)}.`,
    `Pressure: ${pressure}.`,
    reading.declared === null ? 'Not declared.' : `Declared: ${titleOf(reading.declared)}.`,
  ];
  if (reading.pressure !== null) {
    const words = gapWords ?? gapInWords(reading);
    parts.push(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
  }
  return parts.join(' ');
};
