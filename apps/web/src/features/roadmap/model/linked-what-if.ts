import type { WhatIf } from '@pitwall/contracts';
import { linkedWeights, readLinkedWeights } from '../../../lib/linked-weights.ts';

/**
 * What of a supposition stands in the address: days and share (in percent) of a sprint, growth in percent a month, a day,
 * weights, places as "task:rank" ("-" for where the rules put it), and a catalogue in YAML.
 */
export interface LinkedWhatIf {
  capacity?: number;
  share?: number;
  growth?: number;
  by?: string;
  weights?: string;
  places?: string;
  overlay?: string;
}

type Change = Omit<WhatIf, 'to'>;

/** A catalogue of more characters makes an address that not every mail and chat carries; it is not kept in it. */
const LINKED = 2_000;

export const isLinkable = ({ overlay }: Pick<Change, 'overlay'>): boolean =>
  (overlay ?? '').length <= LINKED;

const placesOf = (text: string): Change['pins'] => {
  const pins = text.split(',').flatMap((part) => {
    const [, task, rank] = /^([\da-f-]{36}):(\d{1,5}|-)$/.exec(part) ?? [];
    return task === undefined ? [] : [{ task, rank: rank === '-' ? null : Number(rank) }];
  });
  return pins.length === 0 ? undefined : pins;
};

export const changeOf = ({
  capacity,
  share,
  growth,
  by,
  weights,
  places,
  overlay,
}: LinkedWhatIf): Change => ({
  capacityDays: capacity,
  debtShare: share === undefined ? undefined : share / 100,
  growthPercent: growth,
  by,
  weights: readLinkedWeights(weights),
  pins: placesOf(places ?? ''),
  overlay,
});

/** Without the keys of what is left as it is. */
export const linkedOf = ({
  capacityDays,
  debtShare,
  growthPercent,
  by,
  weights,
  pins,
  overlay,
}: Change): LinkedWhatIf => ({
  ...(capacityDays === undefined ? {} : { capacity: capacityDays }),
  ...(debtShare === undefined ? {} : { share: Math.round(debtShare * 100) }),
  ...(growthPercent === undefined ? {} : { growth: growthPercent }),
  ...(by === undefined ? {} : { by }),
  ...(weights === undefined ? {} : { weights: linkedWeights(weights) }),
  ...(pins === undefined || pins.length === 0
    ? {}
    : { places: pins.map(({ task, rank }) => `${task}:${rank ?? '-'}`).join(',') }),
  ...(overlay === undefined || !isLinkable({ overlay }) ? {} : { overlay }),
});
