import type { AnswerContent, AnswerRow } from '../answers/answer-row.ts';
import { notAssessed } from '../answers/answer-row.ts';

export const NOW = new Date('2026-03-01T12:00:00.000Z');
export const daysFromNow = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

export const sampleContent = (given: Partial<AnswerContent> = {}): AnswerContent => ({
  ...notAssessed('person', NOW),
  state: 'absent',
  ...given,
});

export const sampleAnswer = (
  practiceId: string,
  given: Partial<AnswerRow> = {},
): [string, AnswerRow] => [
  practiceId,
  {
    id: `answer ${practiceId}`,
    systemId: 'system',
    practiceId,
    version: 1,
    ...sampleContent(),
    ...given,
  },
];
