import type { CatalogueDifference, CatalogueMove, MovedSystem } from '@pitwall/contracts';
import { formatRange, formatWhole } from '@pitwall/ui';
import { listWords } from '../../lib/list-words.ts';
import { stageTitle } from '../../lib/stage-words.ts';

type Standing = MovedSystem['before'];
type ReadyStage = Standing['ready']['low'];

const readyTitle = (stage: ReadyStage): string =>
  stage === 'none' ? 'None yet' : stageTitle(stage);

/** "Scale", or "none yet to scale". */
export const readyWords = ({ low, high }: Standing['ready']): string =>
  low === high ? readyTitle(low) : `${readyTitle(low)} to ${readyTitle(high).toLowerCase()}`;

export const scoreWords = ({ low, high }: Standing['score']): string =>
  low === null || high === null ? 'nothing due' : formatRange(low, high, formatWhole);

/** "62, then 58", or "62, as now". */
export const becomes = (before: string, after: string): string =>
  before === after ? `${after}, as now` : `${before}, then ${after}`;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** What becomes of the answers, in one sentence. */
export const answerWords = ({
  kept,
  carried,
  setAside,
  toAnswer,
}: MovedSystem['answers']): string =>
  [
    `${count(kept, 'answer')} ${kept === 1 ? 'stands' : 'stand'}`,
    ...(carried.length > 0 ? [`${carried.length} follow to a new id`] : []),
    ...(setAside.length > 0 ? [`${setAside.length} kept aside`] : []),
    ...(toAnswer.length > 0 ? [`${toAnswer.length} to answer`] : []),
  ].join(', ') + '.';

/** "adds 3, changes 5 and retires 1", leaving out what is nothing; empty where all of it is. */
const changeWords = (adds: number, changes: number, retires: number): string =>
  listWords(
    Object.entries({ adds, changes, retires })
      .filter(([, number]) => number > 0)
      .map(([verb, number]) => `${verb} ${number}`),
  );

/** "Of the practices it adds 3, changes 5 and retires 1. Of the symptoms it changes 2." */
export const differenceWords = ({
  added,
  changed,
  retired,
  symptoms,
}: CatalogueDifference): string => {
  const practices = changeWords(added.length, changed.length, retired.length);
  const others = changeWords(
    symptoms.added.length,
    symptoms.changed.length,
    symptoms.retired.length,
  );
  return [
    practices === '' ? 'It holds the same practices.' : `Of the practices it ${practices}.`,
    ...(others === '' ? [] : [`Of the symptoms it ${others}.`]),
  ].join(' ');
};

const AS_WORDS = {
  dropped: 'its answer is kept, and counts for nothing there',
  renamed: 'its answer follows whole',
  split: 'its level goes to each part',
  merged: 'the lowest level goes there, where each has one',
} as const;

/** What happens to a retired practice's answer. */
export const retiredWords = ({ as, to, because }: CatalogueDifference['retired'][number]): string =>
  `${because === '' ? '' : `${because} `}${to.length === 0 ? '' : `Now ${to.join(', ')}: `}${AS_WORDS[as]}.`;

const FIELD_WORDS: Record<string, string> = {
  depends_on: 'what it needs',
  applies_when: 'where it applies',
  treats: 'what it treats',
  learn: 'explanation',
  why: 'reason',
  attest: 'proof',
  moves: 'forecast',
};

/** "stage, gate and playbook". */
export const fieldWords = (fields: readonly string[]): string =>
  listWords(fields.map((field) => FIELD_WORDS[field] ?? field));

export const moveTitle = ({ kind, from, to }: CatalogueMove): string =>
  kind === 'take' ? `From ${from} to ${to}` : `Rolled back from ${from} to ${to}`;
