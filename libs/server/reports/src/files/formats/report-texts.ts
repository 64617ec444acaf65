import type { ReportWork } from '@pitwall/contracts';
import { counted, shortDay } from '../../model/words.ts';

/** The headings of a report, in every form of it. */
export const HEADINGS = {
  standing: 'Where the systems stand',
  breaks: 'What breaks next',
  done: 'What was done',
  next: 'What the next quarter costs',
  basis: 'How this is known',
} as const;

/** "and 12 more systems"; empty where nothing is left out. */
export const leftOutWords = (leftOut: number, one: string): string =>
  leftOut === 0 ? '' : `And ${counted(leftOut, `more ${one}`)}.`;

/** "1.5 days, 3 Mar 2027". */
export const workAside = ({ days, on }: Pick<ReportWork, 'days' | 'on'>): string =>
  [counted(days, 'day'), ...(on === null ? [] : [shortDay(on)])].join(', ');
