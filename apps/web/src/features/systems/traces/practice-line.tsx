import { stageIndex } from '@pitwall/contracts';
import type { TraceLine } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import type { TracedItem } from './score-parts.ts';

/** Leads to the answer with its evidence, history and findings. */
export const PracticeLink = ({ practice, title }: { practice: string; title: string }) => {
  const params = useSystemAddress();
  return (
    <TextLink
      to="/$organization/systems/$system/assessment/$practice"
      params={{ ...params, practice }}
    >
      {title}
    </TextLink>
  );
};

export const practiceLine = (
  { practice, title, standing }: TracedItem,
  amount: TraceLine['amount'],
  says?: string,
): TraceLine => ({
  key: practice,
  title: <PracticeLink practice={practice} title={title} />,
  says: says ?? `${practice} · ${stageTitle(standing.stage)} · ${READS[readsAs(standing)]}`,
  amount,
});

type Reads = keyof typeof READS;
const READS = {
  absent: 'absent',
  started: 'started',
  partial: 'partial',
  in_place: 'in place',
  proven: 'proven, with fresh evidence',
  not_assessed: 'not answered yet',
  unknown: 'looked at, and not known',
  contradicted: 'the scan contradicts the answer',
  awaiting_approval: 'waits for a second person',
  risk_without_level: 'an accepted risk without its real level',
  not_applicable: 'does not apply',
} as const;

const readsAs = ({ reads, unansweredBecause }: TracedItem['standing']): Reads =>
  reads ?? unansweredBecause ?? 'not_applicable';

/** In the order of the stages, then of the ids. */
export const byStage = (a: TracedItem, b: TracedItem): number =>
  stageIndex(a.standing.stage) - stageIndex(b.standing.stage) || (a.practice < b.practice ? -1 : 1);
