import type { AssessmentItem } from '@pitwall/contracts';

/** Whether the reader could see it otherwise: somebody else has said what there is. */
export const mayDiffer = (
  { answer }: Pick<AssessmentItem, 'answer'>,
  reader: string | undefined,
): boolean => answer !== null && answer.state !== 'not_assessed' && answer.answeredBy !== reader;
