import { notify } from '@pitwall/ui';
import { troubleOf } from './problem-error.ts';

/** Tells of a failure beside the page and stays until it is closed. */
export const notifyTrouble = (error: unknown): void => {
  const { title, detail } = troubleOf(error);
  notify({ title, detail, signal: 'behind', stays: true });
};
