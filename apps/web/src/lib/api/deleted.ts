import { isProblem } from '../problem-error.ts';
import { answer } from './client.ts';

/** Answers once a deletion is done. What is gone already, by others or in another tab, is as the reader wishes it. */
export const deleted = async (call: Promise<{ data?: unknown }>): Promise<void> => {
  try {
    await answer(call);
  } catch (error) {
    if (!isProblem(error, 'resource.not_found')) throw error;
  }
};
