import { useRouter } from '@tanstack/react-router';
import { lazy, useEffect, useState, useSyncExternalStore } from 'react';
import { unsavedStore } from '../../lib/forms/unsaved.ts';
import { Later } from '../../lib/later.tsx';

const LeaveQuestion = lazy(async () => ({
  default: (await import('./leave-question.tsx')).LeaveQuestion,
}));

/** Stands between a page on which something is typed and leaving it: the way back, a link, a reload. */
export const UnsavedDoor = () => {
  const { history } = useRouter();
  const holds = useSyncExternalStore(unsavedStore.subscribe, unsavedStore.holds);
  const [answer, setAnswer] = useState<((leave: boolean) => void) | null>(null);
  useEffect(
    () =>
      holds
        ? history.block({
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
          })
        : undefined,
    [history, holds],
  );
  return answer === null ? null : (
    <Later>
      <LeaveQuestion onAnswer={answer} />
    </Later>
  );
};
