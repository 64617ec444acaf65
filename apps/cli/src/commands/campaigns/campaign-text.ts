import type { Campaign } from '@pitwall/contracts';

type Progress = Pick<Campaign, 'done' | 'total'>;

export const doneText = ({ done, total }: Progress): string => `${done} of ${total}`;

export const dueText = ({ dueOn, daysLeft, endedAt }: Campaign): string => {
  if (endedAt !== null) return `${dueOn}, ended`;
  if (daysLeft === 0) return `${dueOn}, today`;
  const days = Math.abs(daysLeft);
  return `${dueOn}, ${days} ${days === 1 ? 'day' : 'days'} ${daysLeft > 0 ? 'left' : 'over'}`;
};

/** What it is about, whose it is and how far it is. */
export const campaignText = (campaign: Campaign): string => {
  const { name, goal, owner, behind, systems, id } = campaign;
  const lines = [
    name,
    `Goal: ${goal === 'proven' ? 'proven by fresh evidence' : 'in place'} by ${dueText(campaign)}`,
    `Owner: ${owner?.name ?? 'someone who left'}`,
    `Done: ${doneText(campaign)}; systems behind: ${behind} of ${systems}`,
    `Id: ${id}`,
  ];
  return `${lines.join('\n')}\n`;
};
