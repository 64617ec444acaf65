import type { AnswerDetail } from '@pitwall/contracts';
import type { Change } from '../saving/answer-saver.ts';

/** What a dialog that answers a practice is given. */
export interface DialogSaving {
  /** Saves at once; throws what the form shows. */
  save: (change: Change) => Promise<AnswerDetail>;
  onClose: () => void;
}
