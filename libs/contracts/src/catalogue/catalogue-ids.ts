import { z } from 'zod';

/** `RL-03` of a released catalogue, or `X-ACME-01` of an organization's own: the two never meet. */
export const practiceIdSchema = z
  .string()
  .regex(
    /^((CA|RL|ST|QU|LB|MO|CD|AR|DB|SE)-\d{2}|X-[A-Z][A-Z0-9]{0,9}-\d{2,4})$/,
    'a practice id such as RL-03, or X-ACME-01 for one of your own',
  );

/** Whether an organization made the practice itself. */
export const isOwnPractice = (id: string): boolean => id.startsWith('X-');

export const symptomIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  .max(60);

/** An id of the article's statements, such as R5. */
export const articleIdSchema = z.string().regex(/^[A-Z]\d{1,2}$/);
