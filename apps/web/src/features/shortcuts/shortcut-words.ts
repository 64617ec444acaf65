import type { Shortcut } from '@pitwall/contracts';

const DAY = 86_400_000;
/** Days before its end in which a risk asks for attention. */
const SOON = 14;

/** When an accepted risk ends, as its tag says it. Null where there is nothing to say yet. */
export const endWords = (
  risk: Shortcut['risk'],
  now: Date,
): { words: string; alarming: boolean } | null => {
  if (risk === null) return null;
  if (risk.status === 'lapsed') return { words: 'lapsed', alarming: true };
  if (risk.status === 'awaiting_approval') return { words: 'to approve', alarming: false };
  if (risk.expiresAt === null) return null;
  const days = Math.ceil((Date.parse(risk.expiresAt) - now.getTime()) / DAY);
  if (days > SOON) return null;
  return { words: days === 1 ? 'ends tomorrow' : `ends in ${days} days`, alarming: false };
};

/** "2 incidents since". */
export const incidentWords = (count: number): string =>
  count === 1 ? '1 incident since' : `${count} incidents since`;
