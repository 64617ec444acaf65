import { ConfirmDialog } from '@pitwall/ui';

/** Asks before what was typed on a page goes with it. */
export const LeaveQuestion = ({ onAnswer }: { onAnswer: (leave: boolean) => void }) => (
  <ConfirmDialog
    open
    onOpenChange={() => {
      onAnswer(false);
    }}
    title="Leave without saving?"
    confirm="Leave the page"
    cancel="Stay here"
    offline
    onConfirm={() => {
      onAnswer(true);
    }}
  >
    What you typed on this page is not saved. It is gone when you leave.
  </ConfirmDialog>
);
