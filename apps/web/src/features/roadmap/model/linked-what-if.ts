import type { WhatIf } from '@pitwall/contracts';

/** What of a supposition stands in the address: days and share (in percent) of a sprint, growth in percent a month, a day. */
export interface LinkedWhatIf {
  capacity?: number;
  share?: number;
  growth?: number;
  by?: string;
}

type Figures = Pick<WhatIf, 'capacityDays' | 'debtShare' | 'growthPercent' | 'by'>;

export const figuresOf = ({ capacity, share, growth, by }: LinkedWhatIf): Figures => ({
  capacityDays: capacity,
  debtShare: share === undefined ? undefined : share / 100,
  growthPercent: growth,
  by,
});

/** Without the keys of what is left as it is. */
export const linkedOf = ({
  capacityDays,
  debtShare,
  growthPercent,
  by,
}: Figures): LinkedWhatIf => ({
  ...(capacityDays === undefined ? {} : { capacity: capacityDays }),
  ...(debtShare === undefined ? {} : { share: Math.round(debtShare * 100) }),
  ...(growthPercent === undefined ? {} : { growth: growthPercent }),
  ...(by === undefined ? {} : { by }),
});
