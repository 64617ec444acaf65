import {
  type AssessmentSummary,
  type Catalogue,
  type ReadyStage,
  type Stage,
} from '@pitwall/contracts';

type Texts = Pick<Catalogue, 'stages'>;
type Said = Pick<AssessmentSummary, 'ready' | 'pressure' | 'gap'>;

/** "The load is at re-architecture; the system is ready for first users. Two stages behind." */
export function standingSentence({ ready, pressure, gap }: Said, { stages }: Texts): string {
  const titles = new Map(stages.map(({ stage, title }) => [stage, title]));
  const uses = new Map(stages.map(({ stage, ready_for }) => [stage, ready_for]));
  const stageName = (stage: Stage): string => midSentence(titles.get(stage) ?? stage);
  const readyFor = (stage: Stage): string => midSentence(uses.get(stage) ?? stage);
  const system = readyWords(ready, readyFor);
  if (pressure.stage === null) {
    return `The load is not known: state the system's figures to see what it demands. ${upperFirst(system)}.`;
  }
  return `${loadWords(pressure, stageName(pressure.stage))}; ${system}.${gap === null ? '' : ` ${gapWords(gap)}.`}`;
}

function loadWords({ provisional, because, criteria }: Said['pressure'], stage: string): string {
  const raised = because === 'symptoms' || because === 'incidents';
  const reason = raised ? `, raised there by ${because}` : '';
  const figures = criteria.length === 1 ? 'one figure' : `${numberWord(criteria.length)} figures`;
  const basis = provisional && criteria.length > 0 ? `, going by ${figures} only` : '';
  return `The load is at ${stage}${reason || basis}`;
}

function readyWords(
  { low, high, unanswered }: Said['ready'],
  readyFor: (stage: Stage) => string,
): string {
  const words = (stage: ReadyStage): string => (stage === 'none' ? 'nothing yet' : readyFor(stage));
  if (low === high) {
    return low === 'none'
      ? `the system is not ready for ${readyFor('mvp')} yet`
      : `the system is ready for ${words(low)}`;
  }
  const practices = unanswered === 1 ? 'practice is' : 'practices are';
  const because = unanswered > 0 ? `: ${unanswered} ${practices} unanswered` : '';
  // A range over the whole journey says nothing, and reads as if it did.
  return low === 'none' && high === 'stability'
    ? `it is not known yet what the system is ready for${because}`
    : `the system is ready for something between ${words(low)} and ${words(high)}${because}`;
}

function gapWords({ low, high }: NonNullable<Said['gap']>): string {
  if (low > 0 && low === high) return `${upperFirst(stagesWord(low))} behind`;
  if (low > 0) return `Between ${numberWord(low)} and ${stagesWord(high)} behind`;
  if (high > 0) return `On time, or up to ${stagesWord(high)} behind`;
  return high < 0 ? `On time, and built ${stagesWord(-high)} ahead` : 'On time';
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];
const numberWord = (count: number): string => NUMBERS[count] ?? String(count);
const stagesWord = (count: number): string =>
  `${numberWord(count)} ${count === 1 ? 'stage' : 'stages'}`;
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** A title as it reads inside a sentence; an abbreviation keeps its capitals. */
const midSentence = (title: string): string =>
  /^\p{Lu}{2}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
