import { z } from 'zod';
import { practiceIdSchema } from '../catalogue/catalogue-ids.ts';
import { idSchema, instantSchema, textSchema } from '../common/identifiers.ts';
import { answerSourceSchema, answerStateSchema, levelSchema } from './answer-state.ts';
import { writeAnswerSchema } from './answer.ts';

/** "I see it otherwise": an answer beside another person's, which stays. */
export const giveOpinionSchema = z
  .strictObject({
    state: z.union([levelSchema, z.literal('unknown')]),
    note: textSchema(4000).default(''),
    /** The version of the answer that it differs from. */
    version: z.int32().min(1),
  })
  .meta({ id: 'GiveOpinion' });
export type GiveOpinion = z.infer<typeof giveOpinionSchema>;

/** Many answers at once, each against the version that was seen: all are saved or none. */
export const writeAnswersSchema = z
  .strictObject({
    answers: z
      .array(z.strictObject({ practice: practiceIdSchema, answer: writeAnswerSchema }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'WriteAnswers' });
export type WriteAnswers = z.infer<typeof writeAnswersSchema>;

/** What was saved, with the versions that `undo` takes. */
export const writtenAnswersSchema = z
  .object({
    written: z.array(
      z.object({ practice: practiceIdSchema, state: answerStateSchema, version: z.number().int() }),
    ),
  })
  .meta({ id: 'WrittenAnswers' });
export type WrittenAnswers = z.infer<typeof writtenAnswersSchema>;

/** One change of an answer of a system. */
export const answerChangeSchema = z
  .object({
    id: idSchema,
    practice: practiceIdSchema,
    title: z.string(),
    version: z.number().int(),
    /** Null for the first answer. */
    before: answerStateSchema.nullable(),
    after: answerStateSchema,
    level: levelSchema.nullable(),
    note: z.string(),
    source: answerSourceSchema,
    by: z.string().nullable(),
    at: instantSchema,
  })
  .meta({ id: 'AnswerChange' });
export type AnswerChange = z.infer<typeof answerChangeSchema>;
