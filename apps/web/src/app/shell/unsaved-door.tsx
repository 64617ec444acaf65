import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { unsavedStore } from '../../lib/forms/unsaved.ts';
import { LeaveQuestion } from './leave-question.tsx';

/** Stands between a page on which something is typed and leaving it: the way back, a link, a reload. It comes with the first word. */
export const UnsavedDoor = () => {
  const { history } = useRouter();
  const [answer, setAnswer] = useState<((leave: boolean) => void) | null>(null);
  useEffect(
    () =>
      history.block({
        enableBeforeUnload: unsavedStore.isUnsaved,
        blockerFn: ({ currentLocation, nextLocation }) =>
          // Filters and the steps of a form change the address of a page that stays.
          nextLocation.pathname !== currentLocation.pathname &&
          unsavedStore.isUnsaved() &&
          new Promise((resolve) => {
            setAnswer(() => (leave: boolean) => {
              setAnswer(null);
              resolve(!leave);
            });
          }),
      }),
    [history],
  );
  return answer === null ? null : <LeaveQuestion onAnswer={answer} />;
};
