import type { AssessmentItem } from '@pitwall/contracts';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { AcceptRiskDialog } from './accept-risk-dialog.tsx';
import type { DialogSaving } from './dialog-saving.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { NotApplicableDialog } from './not-applicable-dialog.tsx';

/** The dialogs that answer one practice. */
export const AnswerDialogs = ({
  open,
  practice,
  ...dialog
}: DialogSaving & {
  open: string | null;
  item: AssessmentItem;
  practice: FullPractice | undefined;
}) => {
  switch (open) {
    case 'not_applicable':
      return <NotApplicableDialog {...dialog} />;
    case 'accept_risk':
      return <AcceptRiskDialog {...dialog} />;
    case 'evidence':
      return <EvidenceDialog {...dialog} practice={practice} />;
    case 'prove':
      return <EvidenceDialog {...dialog} practice={practice} state="proven" />;
    default:
      return null;
  }
};
