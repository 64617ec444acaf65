import { isolated, type Portfolio, type PortfolioSystem, type TopicCell } from '@pitwall/contracts';
import { formatRange, formatShare, type HeatCell } from '@pitwall/ui';
import { breakDays } from '../../../lib/break-days.ts';
import { roughDays } from '../../../lib/rough-days.ts';

/** The page's sentence; its middle in red where a system is behind. */
export function portfolioSentence({
  systems,
  behind,
  perhapsBehind,
  known,
  items,
}: Pick<Portfolio, 'systems' | 'behind' | 'perhapsBehind' | 'known'> & {
  items: readonly PortfolioSystem[];
}): { before: string; point: string; after: string } {
  const [first] = items;
  if (behind === 0) return { before: noneBehind(systems, known, perhapsBehind), point: '', after: '' };
  const by = first === undefined ? '' : `, by ${stages(first.gap?.low ?? 0)}`;
  if (behind === 1)
    return {
      before: systems === 1 ? 'The one system is ' : `1 of ${systems} systems is `,
      point: 'behind its load',
      after: first === undefined ? '.' : `: ${isolated(first.name)}${by}.`,
    };
  return {
    before: `${behind} of ${systems} systems are `,
    point: 'behind their load',
    after: first === undefined ? '.' : `. ${isolated(first.name)} is furthest${by}.`,
  };
}

/** Nobody is behind for certain: perhaps, or not known, or not at all. */
function noneBehind(systems: number, known: number, perhaps: number): string {
  const isOne = systems === 1;
  if (known === 0)
    return isOne
      ? 'The load of the one system is not known, so neither is whether it is behind.'
      : `Of ${systems} systems no load is known, so neither is who is behind.`;
  if (isOne) return `The one system is ${perhaps === 0 ? 'not' : 'perhaps'} behind its load.`;
  const none = perhaps === 0 ? 'none is behind its load' : 'none is certainly behind its load';
  const others = [
    ...(perhaps === 0 ? [] : [`, ${perhaps} perhaps`]),
    ...(known === systems ? [] : [`; the load of ${systems - known} is not known`]),
  ];
  return `Of ${systems} systems, ${none}${others.join('')}.`;
}

const stages = (count: number): string => (count === 1 ? 'one stage' : `${count} stages`);

/** "2 stages behind", "perhaps 1 to 2 stages behind", "on time", "not known". */
export function gapWords({ gap, pressure }: PortfolioSystem): string {
  if (gap === null) return 'load not known';
  const doubt = pressure.provisional ? ', provisional' : '';
  if (gap.low > 0)
    return `${gap.low === gap.high ? stages(gap.low) : `${gap.low} to ${gap.high} stages`} behind${doubt}`;
  if (gap.high > 0) return `perhaps ${stages(gap.high)} behind${doubt}`;
  return `on time${doubt}`;
}

/** A topic of a system as a field of the heat map. */
export const topicCell = ({ due, met, unanswered }: Omit<TopicCell, 'topic'>): HeatCell => {
  if (due === 0) return { kind: 'not_yet' };
  return unanswered === due
    ? { kind: 'unknown', of: due }
    : { kind: 'met', met, of: due, unanswered };
};

export const pathWords = ({ pathDays: { low, high } }: PortfolioSystem): string =>
  high === 0 ? 'nothing left' : `${formatRange(low, high, roughDays)}\u00a0d`;

/** "already past", "26 Dec to 2 Feb", "from 26 Dec". */
export const breakWords = ({ status, earliest, latest }: Portfolio['breaks'][number]): string =>
  status === 'already_past' ? 'already past' : breakDays({ earliest, latest });

export const scoreWords = ({ low, high }: Portfolio['score']): string =>
  low === null || high === null ? '–' : formatRange(low, high);

export const shareWords = (share: number | null): string =>
  share === null ? '–' : formatShare(share);
