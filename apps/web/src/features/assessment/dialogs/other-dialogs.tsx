import type { AssessmentItem, WriteAnswers } from '@pitwall/contracts';
import { AnswerSeveralDialog } from './answer-several-dialog.tsx';
import { OpinionDialog } from './opinion-dialog.tsx';
import { OtherSystemDialog, type OtherSystemDialogProps } from './other-system-dialog.tsx';

/** The dialogs beside the single answer: of several people, of several practices, of another system. */
export const OtherDialogs = ({
  open,
  item,
  items,
  shown,
  answerSeveral,
  takeFrom,
  onClose,
}: {
  open: string | null;
  item: AssessmentItem | undefined;
  items: readonly AssessmentItem[];
  shown: readonly AssessmentItem[];
  answerSeveral: (answers: WriteAnswers['answers']) => Promise<void>;
  takeFrom: OtherSystemDialogProps['take'];
  onClose: () => void;
}) => {
  switch (open) {
    case 'several':
      return <AnswerSeveralDialog items={shown} save={answerSeveral} onClose={onClose} />;
    case 'other':
      return <OtherSystemDialog items={items} take={takeFrom} onClose={onClose} />;
    case 'differ':
      return item === undefined ? null : <OpinionDialog item={item} onClose={onClose} />;
    default:
      return null;
  }
};
