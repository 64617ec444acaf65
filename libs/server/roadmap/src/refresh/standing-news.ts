import { type ReadyStage, stageIndex, isolated, dayInWords } from '@pitwall/contracts';
import type { SystemAssessment } from '@pitwall/server-assessments';
import type { NotableEvent } from '@pitwall/server-kernel';
import type { StandingRow } from '../portfolio/standing-row.ts';

/** A break within so many days is near. */
const NEAR_DAYS = 90;
const DAY = 86_400_000;

/** Of the standing that was kept before, what news are told against. */
export type KeptStanding = Pick<StandingRow, 'at' | 'readyLow' | 'breaks'>;

type Assessed = Pick<
  SystemAssessment,
  'system' | 'answers' | 'contradictions' | 'catalogue' | 'suggestions'
>;

/** What of a system's new standing people are told: another ready stage, breaks that came near, contradictions. */
export function standingNews(
  before: KeptStanding | null,
  after: KeptStanding,
  assessed: Assessed,
): NotableEvent[] {
  return [
    ...stageNews(before, after, assessed),
    ...breakNews(before, after, assessed),
    ...contradictionNews(assessed),
  ];
}

function stageNews(
  before: KeptStanding | null,
  { at, readyLow }: KeptStanding,
  { system: { id: systemId, name } }: Assessed,
): NotableEvent[] {
  if (before === null || before.readyLow === readyLow) return [];
  const rose = stageIndex(readyLow) > stageIndex(before.readyLow);
  return [
    {
      kind: 'stage_changed',
      key: `stage:${systemId}:${at.toISOString()}`,
      systemId,
      about: rose
        ? `${isolated(name)} is ready for ${NAMES[readyLow]}`
        : `${isolated(name)} is no longer ready for ${NAMES[before.readyLow]}`,
      detail: rose
        ? `It was ready for ${NAMES[before.readyLow]} before.`
        : `Now it is ready for ${NAMES[readyLow]}.`,
      target: { page: 'overview' },
      to: 'everyone',
    },
  ];
}

/** Once a month for each component: a figure that wavers about the border is no news each time. */
function breakNews(
  before: KeptStanding | null,
  after: KeptStanding,
  { system: { id: systemId, name } }: Assessed,
): NotableEvent[] {
  const wasNear = new Set(before === null ? [] : near(before).map(({ component }) => component));
  return near(after)
    .filter(({ component }) => !wasNear.has(component))
    .map(({ component, title, status, earliest }) => ({
      kind: 'forecast_near',
      key: `forecast:${systemId}:${component}:${after.at.toISOString().slice(0, 7)}`,
      systemId,
      about:
        status === 'already_past'
          ? `Past the limit: ${title} of ${isolated(name)}`
          : `${title} of ${isolated(name)} may break from ${dayInWords(earliest)}`,
      detail: '',
      target: { page: 'forecast' },
      to: 'everyone',
    }));
}

const near = ({ at, breaks }: KeptStanding): KeptStanding['breaks'] =>
  breaks.filter(({ earliest }) => Date.parse(earliest) - at.getTime() < NEAR_DAYS * DAY);

/** Each once for a version of the answer and what was found against it. */
function contradictionNews({
  system: { id: systemId },
  answers,
  contradictions,
  catalogue,
  suggestions,
}: Assessed): NotableEvent[] {
  const titles = new Map(catalogue.practices.map(({ id, title }) => [id, title]));
  return [...contradictions].flatMap((practice): NotableEvent[] => {
    const answer = answers.get(practice);
    if (!answer) return [];
    const found = suggestions.get(practice)?.level ?? 'something else';
    return [
      {
        kind: 'contradiction_found',
        key: `contradiction:${answer.id}:${answer.version}:${found}`,
        systemId,
        about: `${practice} ${titles.get(practice) ?? ''}`.trim(),
        detail: `It says ${words(answer.state)}; what was found says ${words(found)}.`,
        target: { page: 'practice', id: practice },
        to: [answer.answeredById],
        alsoActor: true,
      },
    ];
  });
}

const words = (state: string): string => `“${state.replaceAll('_', ' ')}”`;

const NAMES: Record<ReadyStage, string> = {
  none: 'none yet',
  mvp: 'MVP',
  breakdown: 'breakdown',
  're-architecture': 're-architecture',
  scale: 'scale',
  stability: 'stability',
};
