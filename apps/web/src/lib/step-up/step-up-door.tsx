import { lazy, Suspense, useSyncExternalStore } from 'react';
import { stepUpStore } from './step-up.ts';

const StepUpDialog = lazy(async () => ({
  default: (await import('./step-up-dialog.tsx')).StepUpDialog,
}));

/** Stands beside every page; the dialog comes when something needs a fresh proof of who the reader is. */
export const StepUpDoor = () => {
  const open = useSyncExternalStore(stepUpStore.subscribe, stepUpStore.isAsked);
  return open ? (
    <Suspense fallback={null}>
      <StepUpDialog />
    </Suspense>
  ) : null;
};
