import { giveOpinionSchema, type GiveOpinion } from '@pitwall/contracts';

/** What was chosen as an opinion beside another person's answer. Throws where it is none. */
export const opinionOf = (chosen: unknown): GiveOpinion => giveOpinionSchema.parse(chosen);
